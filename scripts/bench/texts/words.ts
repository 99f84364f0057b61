/**
 * What stands for a name in braces in a sentence of the generator: alternatives with bars between them, which may hold
 * names in braces themselves.
 */
const alternatives: Readonly<Record<string, string>> = {
  body: `
    the {region} {office} | the {office} of {place} | the {region} {office} for {field} | the {office} in charge of {field}
    | the committee on {field} | the working group on {field} | the Ministry of {portfolio} | the Department of {portfolio}
    | each {office} in {place} | the State Party | the competent authority of {place} | the {region} council | the Secretary
    | the Minister for {portfolio}`,
  bodies: `
    {region} {offices} | the {offices} of {place} and {place} | States Parties | the participating States
    | local authorities in {place} | employers in {sector} | recruiters for {sector} | unions in {sector}
    | community organisations in {place} | first responders in {place} | public bodies with duties in {field}
    | the courts of {place} | service providers in {place} | inspectors from {place}`,
  office: `
    agency | authority | board | bureau | commission | directorate | inspectorate | office | registry | secretariat | service
    | unit`,
  offices: `
    agencies | authorities | boards | bureaux | commissions | directorates | inspectorates | registries | services | units`,
  region: `
    central | coastal | district | eastern | federal | local | municipal | national | northern | provincial | regional | rural
    | southern | state | western`,
  place: '{head}{tail} | {head}{tail} | {head}{tail} {sort}',
  head: `
    Ar | Bren | Cal | Dun | Esk | Fair | Gar | Hol | Iver | Jar | Kest | Lind | Mar | Nor | Ost | Pen | Quar | Roth | Sel | Tarn
    | Ul | Ver | West | Yar`,
  tail: `
    bury | combe | dale | den | field | ford | ham | haven | ley | low | mere | minster | moor | mouth | ness | rick | stead | ton
    | vale | wick | wold | worth`,
  sort: 'Bay | Bridge | Common | Cross | Heath | Point | Sands | Valley',
  portfolio: `
    the Interior | Labour | Health | Justice | Finance | Social Affairs | Housing | Foreign Affairs | Education | Equality
    | Agriculture | Transport`,
  field: `
    labour inspection | trafficking in persons | forced labour | the protection of wages | recruitment | child protection | asylum
    | migration | public procurement | housing | legal aid | victim support | data protection | international cooperation
    | modern work | border management | smuggling of migrants | criminal justice | supply chains | vocational training`,
  sector: `
    agriculture | car washes | cleaning | construction | domestic work | fisheries | food processing | forestry | garment making
    | horticulture | hospitality | home care | mining | packaging | seasonal work | sex work | transport | warehousing`,
  people: `
    victims of trafficking | trafficked persons | migrant workers | people seeking asylum | domestic workers | seasonal workers
    | survivors | children | unaccompanied children | potential victims | people without papers | workers on temporary permits
    | families of workers | witnesses | women and men in {sector} | people at risk | workers in {sector} | smuggled migrants
    | persons identified under section {section} | adults with children`,
  document: `
    {a-report} | a register of {records} | guidance on {field} | an order under section {section}
    | a code of practice for {sector} | a plan for {field} | a notice about {records} | a summary of {records}
    | standards for {service} | a review of {service}`,
  'a-report': `
    a report on {field} | an annual report on {field} | a joint report with {place} | a statement on {field} in {sector}
    | an assessment of {field}`,
  records: `
    complaints | inspections | contracts | licences | placements | referrals | decisions | payments | permits | training hours
    | fees charged to workers | wage claims | cases closed | transfers between districts`,
  service: `
    interpretation | legal advice | safe accommodation | medical care | counselling | language courses | a helpline
    | job placement | case work | translation of contracts | support after a decision | day care | compensation claims
    | debt advice`,
  must: `
    shall | must | may | should | will | shall, where appropriate, | is required to | undertakes to | is expected to`,
  mustMany: `
    shall | must | may | should | will | shall, where appropriate, | are required to | undertake to | are expected to
    | shall endeavour to`,
  act: `
    publish {document} | keep {document} | prepare {document} | provide {people} with {service} | offer {service} to {people}
    | cooperate with {bodies} in matters of {field} | inform {people} about {service} | collect figures on {records}
    | train {number} officers in {field} | inspect workplaces in {sector} | set aside {number} thousand for {service}
    | consult {bodies} on {document} | review the conditions of {people} | issue {document} | refer {people} to {bodies}
    | make {service} available to {people} | adopt measures on {field} | strengthen the means of {bodies}
    | exchange information about {records} with {bodies}`,
  acted: `
    published {document} | opened {number} cases in {sector} | trained {number} officers in {field}
    | offered {service} to {number} people | received {number} calls about {sector} | visited {number} workplaces in {sector}
    | convicted {number} persons under section {section} | funded {service} with {number} thousand
    | referred {number} {people} to {bodies} | closed {number} complaints about {records} | amended {document}
    | began {number} investigations in {sector} | reported {number} prosecutions
    | identified {number} trafficking victims in {sector}`,
  time: `
    within {days} days | in {year} | by {month} {year} | every {days} months | before {month} {year}
    | no later than {day} {month} {year} | from {year} to {year} | in the first {days} months | after {day} {month} {year}
    | during fiscal year {year}`,
  under: `
    under section {section} | pursuant to Article {section} | in accordance with paragraph ({letter}) of section {section}
    | as set out in Annex {section} | subject to subsection ({letter}) | within the meaning of Article {section}
    | for the purposes of Part {section} | notwithstanding section {section}`,
  where: `
    in {place} | in the district of {place} | at the port of {place} | in {sector} | across {place} and {place}
    | in the area of {field} | at the office in {place} | near {place} | in {region} {offices}`,
  purpose: `
    so that {people} have access to {service} | in order to improve {service} | with a view to {field}
    | to reduce delays in {service} | so as to make {records} public | to support {people} | in the interest of {people}
    | to prevent trafficking and exploitation {where} | for the benefit of {people} | to monitor {field} {where}`,
  clause: `
    {bodies} keep {document} | the budget for {service} is set {time} | {people} are told about {service}
    | no fee is charged for {service} | the decision may be appealed {time} | the costs are borne by {bodies}
    | a contact is named for {people} | the results are shared with {bodies} | interpreters are paid by {body}
    | the rules of {place} apply | penalties rise to {number} {time} | {body} answers {time}`,
  number: '{d}{d} | {d}{d}{d} | {d},{d}{d}{d} | {d}{d},{d}{d}{d}',
  section: '{d} | {d}{d} | {d}{d}{d} | {d}{d}({letter}) | {d}.{d} | {d}({d})',
  d: '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9',
  letter: 'a | b | c | d | e | f | g | h | i',
  day: '1 | 4 | 9 | 12 | 15 | 18 | 21 | 24 | 27 | 30',
  days: 'three | five | seven | ten | fourteen | twenty | 30 | 45 | 60 | 90 | 120 | 180',
  month: 'January | March | April | June | July | September | October | November',
  year: `
    2009 | 2011 | 2013 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
    | 2030`,
};

export const words: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(alternatives).map(([name, list]) => [name, list.split('|').map((item) => item.trim())]),
);
