/** What the page says before its figures. */
export const about: readonly string[] = [
  'How fast Counterframe is beside other prose linters and beside the least that a program must do, and how much memory it takes.',
  '`npm run bench -- --write` measures and writes this page; `npm run soak -- --write` does so for an hour of edits.',
];

export const method: readonly string[] = [
  'Every figure is a ratio of two things that ran in turn on the same machine: ours, theirs, ours, theirs.',
  'The ratio is taken pair by pair; the table has the median, the least and the greatest.',
  'Times in seconds differ from machine to machine and from hour to hour, so that only ratios are judged.',
  '',
  '- **Command line**: a whole process, from its start to its end, with all codes, as JSON. Processor time and peak memory are what the process itself reports when it ends. The peers are installed by the bench in the versions of `scripts/bench/peers/package.json` and read the same file; what runs longer than 120 s is stopped.',
  '- **Peers**: textlint with write-good; textlint with alex, write-good, terminology and five rules of prh (“four rules”); textlint with the rules of prh alone; alex; write-good; retext with equality and passive. `node -e 0` is the start of Node alone.',
  '- **Within one process**: after some seconds on a text of its own to warm up, each pair is one text that none of the others repeats. These ratios are of processor time. compromise is a library for English grammar, and `nlp(text)` what it does before any question is asked.',
  '- **Screening**: sentences, and for each the entries that may match, beside one `charCodeAt` and one look-up in a table for each character.',
  '- **Changes**: a client sends one change, waits until its diagnostics are final, and sends the next: 1,000 changes in a round at places that a seed chooses, keys mostly, with new lines, and with a paste of 100 kB and its undo every 400 changes. The trivial server is made with the same libraries, bundled in the same way, follows the draft and publishes nothing found. Its only publish stands for both its first and its final one. The first 50 changes do not count.',
  '- **Start**: from the start of the process to the first diagnostics; ours must have found something.',
  '- **Folder**: the time of one worker to that of two, and of a run with an empty cache to the next.',
  '- **An hour of edits**: 18,000 changes to drafts of 20 kB and 400 kB, while others are opened and closed; the heap is measured after a forced collection, and the figure is the end to the start of a line fitted through the samples after the first fifth.',
  '- **Texts**: “real” are public policy documents, joined (they are not part of the project, and most machines have none). “Generated” is prose from a grammar with the words of policy, a seed and no sentence twice; about as many of its sentences have findings as in the real ones, and as many entries have to be looked at.',
];
