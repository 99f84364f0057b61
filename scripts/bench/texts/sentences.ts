/** Sentences of policy text in which little is found: duties, records, figures, definitions. */
export const plainSentences: readonly string[] = [
  '{body} {must} {act} {time}.',
  '{body} {must} {act} {under}, {purpose}.',
  '{bodies} {mustMany} {act} {where} {time}.',
  '{bodies} {mustMany} {act}, and {clause}.',
  '{time}, {body} {acted} {where}.',
  '{body} {acted} {time}, and {clause}.',
  '{under}, {body} {must} {act} and {act}.',
  'Where {people} work {where}, {body} {must} {act}.',
  'If {clause}, {bodies} {mustMany} {act} {time}.',
  'In this Part, “{field}” has the meaning given {under}, and {clause}.',
  'The term “{service}” includes {service} and {service} {where} {under}.',
  '{people} {where} have access to {service} {time}.',
  'No later than {day} {month} {year}, {body} {must} {act}.',
  'Of the {number} complaints about {records} {where}, {number} were settled {time}.',
  '{body} {must} (a) {act}; (b) {act}; and (c) {act}.',
  'There are authorised to be appropriated {number} thousand for {service} {where} {time}.',
  'Contracts {where} name the wage, the hours and {service}, and {clause}.',
  '{clause}, except {where} {under}.',
  'Questions about {records} {where} go to {body}, {purpose}.',
  'Paragraph ({letter}) of section {section} applies to {people} {where}, {purpose}.',
];

/** Sentences with wording that the critiques argue against, as drafts have it. */
export const framedSentences: readonly string[] = [
  '{body} {must} combat modern slavery {where} {time}, and {clause}.',
  '{time}, officers rescued {number} victims {where}, and {clause}.',
  'Modern slavery {where} is a hidden crime, and {body} {must} {act}.',
  '{bodies} {mustMany} act against human trafficking and other forms of slavery {where}, {purpose}.',
  '{body} {acted} in the fight against trafficking {where}.',
  'Assistance {where} is given to victims who cooperate with the police, {under}, and {clause}.',
  '{body} {must} protect women and children {where} from traffickers {time}.',
  'The rehabilitation of victims {where} is left to {bodies} {under}.',
  'Victims of slavery {where} are referred to {body} {time}.',
  '{body} {must} strengthen border controls {where} to detect trafficking {time}.',
  'Victims {where} {mustMany} be repatriated {time}, and {clause}.',
];
