import type { Reach, Words } from './types.ts';

export const english: Words = {
  hover: {
    ask: 'Question to ask:',
    found: 'Found:',
    counted: 'Counted, with the first places of each:',
    alternatives: 'What else could be said:',
    sources: 'Who argues so:',
    more: (code) => `More about ${code}`,
    next: (count) => `Next of ${count}`,
    setAside: 'Set aside here',
  },
  actions: {
    copyRewording: (replacement) => `Copy the rewording “${replacement}”`,
    decideAside: (code, reach) => `Set ${code} aside ${reaches[reach]} by a decision, with a reason`,
    replace: (replacement) => `Replace with “${replacement}”`,
    replaceAll: (count, words, replacement) => `Replace all ${count} uses of “${words}” with “${replacement}”`,
    applySafe: 'Apply the safe rewordings',
    setAside: (code, reach) => `Set ${code} aside ${reaches[reach]}, with a reason`,
    reasonNeeded: 'reason needed',
    decide: 'Write a decision down: to reword, set aside, to discuss…',
    lower: (code, level) => `Lower ${code} to ${level} in this workspace`,
    switchOff: (code) => `Switch ${code} off in this workspace`,
    copyCitation: 'Copy as a citation',
    copyComment: 'Copy as a review comment',
    copyFailure: 'Copy what you can send us about this (no words of the draft; nothing is sent)',
    reportFalseAlarm: 'Report a false alarm (writes a text, sends nothing)',
  },
  remarks: {
    baselined: 'This was here when the baseline was written.',
    furtherUse: 'A further use of a term that the draft uses throughout.',
    uses: (inSection, inDraft) => `The draft uses this term ${inDraft} times${inThisSection(inSection, inDraft)}; further uses are hints.`,
    status: { accepted: 'To reword', 'to-discuss': 'To discuss', 'set-aside': 'Set aside' },
    failed: (part) => `Something in Counterframe failed (${part}); the rest goes on. The fault is ours: please tell us of it.`,
    rest: (shown, all) => `From here on findings are not shown: the first ${shown} of ${all} are. The command line shows all.`,
  },
  terms: {
    undefined: ({ term, place, words, more }) =>
      `This draft defines “${term}”${place === undefined ? '' : ` (${place})`} and says “${words}” here${inMorePlaces(more)}, which it does not define. Readers may take them for different people.`,
    unused: ({ term }) => `This draft defines “${term}” here and does not use it again. Readers may wonder where the definition applies.`,
    definedHere: (term) => `“${term}” is defined here.`,
  },
  progress: {
    report: 'Writing the report',
    comparison: 'Comparing the versions',
    concordance: 'Searching the drafts',
    draft: (name, number, of) => (of === 1 ? name : `${name} (${number} of ${of})`),
    comparing: 'what changed',
  },
  unread: { format: 'is not one of the formats that are read.', file: 'cannot be read.' },
  refusals: {
    cancelled: 'Cancelled: nothing was written.',
    invalidYaml: (file) => `${file} cannot be changed: it is not valid YAML. Please correct it first.`,
    nothingDecided: 'There is no decision to take back. If a comment in the draft sets the finding aside, remove that comment.',
    nothingChecked: 'No draft was checked, so nothing was written: checking may be off here, or the drafts cannot be read.',
    noFolder: 'Open a folder first: what you decide is kept in a file in it.',
    outside: (folder) =>
      `Decisions are kept for drafts in ${folder}, and this one lies elsewhere: save it there, or set the finding aside in the draft.`,
    unwritable: (file) => `${file} cannot be written from here.`,
    format: (name, known) => `"${name}" is none of the formats ${known}.`,
  },
  settings: {
    complaint: (name, message) =>
      `Counterframe: the setting ${name} ${message.startsWith('is ') ? message : `cannot be used: ${message}`}. Its default is used.`,
  },
};

const reaches: Readonly<Record<Reach, string>> = {
  here: 'here',
  section: 'in this section',
  document: 'in this document',
  workspace: 'in this workspace',
};

function inThisSection(inSection: number, inDraft: number): string {
  if (inSection === inDraft) return '';
  return `, ${inSection === 1 ? 'once' : `${inSection} times`} in this section`;
}

function inMorePlaces(more: number): string {
  return more === 0 ? '' : ` and in ${more} more ${more === 1 ? 'place' : 'places'}`;
}
