/** What the extension and the npm package hold, and nothing else: paths from the root of the package. */
const shipped = [
  /^package\.json$/,
  /^package\.nls(\.[a-z]+)?\.json$/,
  /^(README|LICENSE|CHANGELOG|SECURITY)(\.md|\.txt)?$/i,
  /^CITATION\.cff$/,
  /^dist\/(cli|worker|pdf|docx|compromise|index|chunks-[A-Z0-9]+)\.js$/,
  /^dist\/parts\/[a-z-]+\.cjs$/,
  /^dist\/(lexicons\.json|plan\.bin)$/,
  /^dist\/entry\/worker\.js$/,
  /^dist\/client\/(node|web)\.cjs$/,
  /^dist\/server\/(node\.cjs|browser\.js|importer\.mjs)$/,
  /^dist\/(sbom\.cdx\.json|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/.*\.d\.ts$/,
  /^docs\/[a-z-]+\.md$/,
  /^docs\/codes\/[A-Za-z-]+\.md$/,
  /^docs\/schemas\/[a-z]+\.json$/,
  /^images\/([a-z]+\/)?[a-z]+\.(png|svg)$/,
  /^l10n\/bundle\.l10n\.[a-z]+\.json$/,
  /^syntaxes\/policy\.[A-Za-z.-]+\.json$/,
  /^walkthrough\/[a-z.-]+\.(md|docx)$/,
];

/** What must be there for all of it to run, and for the licences of what it holds. */
const needed = [
  'dist/client/node.cjs',
  'dist/client/web.cjs',
  'dist/server/node.cjs',
  'dist/server/browser.js',
  'dist/cli.js',
  'dist/lexicons.json',
  'dist/plan.bin',
  'dist/sbom.cdx.json',
  'dist/THIRD-PARTY-NOTICES.txt',
  'package.json',
];

/** What is wrong with a list of files of a package: files that nobody meant to ship, and files that are missing. */
export function faultsOf(files) {
  return [
    ...files
      .filter((file) => !shipped.some((pattern) => pattern.test(file)))
      .map((file) => `${file} is in the package and not on the list`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing: run "npm run build"`),
  ];
}
