import { commands as offered } from '../server/lsp/commands.ts';

/** The languages that are checked. */
export const languages = ['plaintext', 'markdown', 'policy'] as const;

/** The language of reviews, which show the text of files that are no text. */
export const reviewLanguage = 'counterframe-review';

export const SECTION = 'counterframe';

/** The commands of the extension, as in the manifest: those that the server names in what it offers, and the others. */
export const commands = {
  ...offered,
  check: 'counterframe.check',
  checkWorkspace: 'counterframe.checkWorkspace',
  checkPath: 'counterframe.checkPath',
  nextFinding: 'counterframe.nextFinding',
  previousFinding: 'counterframe.previousFinding',
  applySafeRewordings: 'counterframe.applySafeRewordings',
  groupBy: 'counterframe.groupBy',
  filter: 'counterframe.filter',
  clearFilter: 'counterframe.clearFilter',
  showDraft: 'counterframe.showDraft',
  showWorkspace: 'counterframe.showWorkspace',
  review: 'counterframe.review',
  actHere: 'counterframe.actHere',
  chooseChanges: 'counterframe.chooseChanges',
  writeMarkedCopy: 'counterframe.writeMarkedCopy',
  openSampleDocument: 'counterframe.openSampleDocument',
  compareWith: 'counterframe.compareWith',
  compareSelected: 'counterframe.compareSelected',
  concordance: 'counterframe.searchConcordance',
  openReport: 'counterframe.openReport',
  saveReport: 'counterframe.saveReport',
  adoptBaseline: 'counterframe.adoptBaseline',
  pruneBaseline: 'counterframe.pruneBaseline',
  openSample: 'counterframe.openSample',
  openWalkthrough: 'counterframe.openWalkthrough',
  createSettings: 'counterframe.createSettings',
  switchOn: 'counterframe.switchOn',
  switchOff: 'counterframe.switchOff',
  showOutput: 'counterframe.showOutput',
  restart: 'counterframe.restart',
} as const;

/** Views and context keys, as in the manifest. */
export const views = {
  findings: 'counterframe.findings',
  counter: 'counterframe.counter',
  concordance: 'counterframe.concordance',
} as const;
export const contexts = {
  scope: 'counterframe.scope',
  isFiltered: 'counterframe.isFiltered',
} as const;

/** The tools that assistants in the editor can use, as in the manifest. */
export const tools = { check: 'counterframe_check', explain: 'counterframe_explain' } as const;
