import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run, withFiles } from './cli-process.ts';

const checklist = (topic: string) => `checklist: own
title: What our house asks for
recommendations:
  - id: garden
    title: A garden
    asks: Give people a garden.
    source: { work: brysk-2011 }
    needs:
      - title: a garden
        topics: [own.trees]
        words: [tree]
  - id: lamp
    title: Light
    asks: Give light.
    source: { work: brysk-2011 }
    needs:
      - title: lamps
        topics: [${topic}]
        words: [lamp]
`;
const topics = `topics:
  own.trees: { title: trees, patterns: [tree], examples: { flagged: ["A {tree}.", "Two {trees}."], clean: [A house., A lamp.] } }
`;

describe('users’ checklists on the command line', () => {
  it('are told where a topic is unknown, with a near one', () => {
    const files = { 'own.yaml': checklist('own.tree'), 'topics.yaml': topics, 'draft.txt': 'A tree stands here.' };
    withFiles(files, (folder) => {
      const { code, stderr } = run(['check', 'draft.txt', '--lexicon', 'own.yaml', 'topics.yaml'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /own\.yaml:12\b.*recommendations\[1\] \(lamp\).*unknown topic "own\.tree".*Did you mean "own\.trees"/s);
    });
  });

  it('are read with the built-in lexicons when they are sound', () => {
    withFiles({ 'own.yaml': checklist('own.trees'), 'topics.yaml': topics, 'draft.txt': 'A tree stands here.' }, (folder) => {
      const { code, stderr } = run(['check', join(folder, 'draft.txt'), '--lexicon', 'own.yaml', 'topics.yaml'], { cwd: folder });
      assert.equal(stderr.includes('unknown'), false);
      assert.equal(code, 0);
    });
  });
});
