import assert from 'node:assert/strict';
import { type Blocks, checkBlocks, placeOf, readAs } from './support/blocks.ts';

const check = (blocks: Blocks): void => checkBlocks('rst', blocks);

const grid = [
  '+----------------+---------+',
  '| Who            | What    |',
  '+================+=========+',
  '| workers on the | permits |',
  '| farms          |         |',
  '+----------------+---------+',
  '| a cell over both columns |',
  '+----------------+---------+',
].join('\n');

const blocks: Readonly<Record<string, Blocks>> = {
  'sections by the order of their adornments': [
    'Help\n====\n\nOne\n---\n\nMore\n~~~~\n\nTwo\n---',
    ['heading1: Help', 'heading2: One', 'heading3: More', 'heading2: Two'],
  ],
  'titles with a line above, and a subtitle beside which sections stand': [
    '======\n Help\n======\nA plan\n~~~~~~\n\nOne\n===\n\nTwo\n===',
    ['heading1: Help', 'heading2: A plan', 'heading2: One', 'heading2: Two'],
  ],
  'half-written titles and lines that part': [
    '======\nHelp\n\nText.\n\n----\n\nMore.',
    ['paragraph: Help', 'paragraph: Text.', 'paragraph: More.'],
  ],
  'bullets, nested and continued': [
    '* one\n  goes on\n\n  more\n\n  - two\n* three',
    ['item1: one goes on', 'paragraph1: more', 'item2: two', 'item1: three'],
  ],
  'all kinds of numbers': [
    '1. a\n2. b\n\n(i) c\n(ii) d\n\nA) e\n\n#. f',
    ['item1: a', 'item1: b', 'item2: c', 'item2: d', 'item3: e', 'item1: f'],
  ],
  'numbers nested by indentation': [
    '1. one\n\n   (a) two\n\n       i. three\n2. four',
    ['item1: one', 'item2: two', 'item3: three', 'item1: four'],
  ],
  'items whose lines are not indented enough, and lists that are indented': [
    '1. one\n\n    goes on\n\n  - two',
    ['item1: one', 'paragraph1: goes on', 'item2: two'],
  ],
  'initials and wrapped lines that look like items': [
    'A. Roe was there when\nthe law was made.\n\nThe office shall—\n(a) answer;\n(b) listen.',
    ['paragraph: A. Roe was there when the law was made.', 'paragraph: The office shall—', 'item1: answer;', 'item1: listen.'],
  ],
  'terms with their definitions': [
    'Worker : noun\n  A person who works.\n\n  More.\nLeave\n  Time off.',
    ['paragraph: Worker : noun', 'paragraph: A person who works.', 'paragraph: More.', 'paragraph: Leave', 'paragraph: Time off.'],
  ],
  'fields, those below the title left out but for an abstract': [
    'Help\n====\n\n:Author: A. Roe\n:Date: 2030\n:Abstract: It helps.\n\nText.\n\n:Lead: The office\n   of labour',
    [
      'heading1: Help',
      'paragraph: Abstract',
      'paragraph: It helps.',
      'paragraph: Text.',
      'paragraph: Lead',
      'paragraph: The office of labour',
    ],
  ],
  'what options do': ['-o FILE  writes a file\n--all    takes all', ['paragraph: writes a file', 'paragraph: takes all']],
  'text around literal blocks and code': [
    'Such as this::\n\n  code\n\nText ::\n\n> code\n> code\n\n>>> code\ncode\n\n.. code:: python\n\n   code\n\n``code`` Text.',
    ['paragraph: Such as this:', 'paragraph: Text', 'paragraph: Text.'],
  ],
  'blocks of lines': ['| One line\n| and the next\n  of it.\n|\n| Two.', ['paragraph: One line and the next of it.', 'paragraph: Two.']],
  'quotations with who said them': [
    'She said:\n\n  We stay.\n\n  -- A worker\n\n.. epigraph::\n\n   Rest is a right.\n\n.. pull-quote:: We work.',
    ['paragraph: She said:', 'quotation: We stay.', 'quotation: -- A worker', 'quotation: Rest is a right.', 'quotation: We work.'],
  ],
  'tables drawn with lines': [
    grid,
    ['cell: Who', 'cell: What', 'cell: workers on the', 'cell: permits', 'cell rest: farms', 'cell: a cell over both columns'],
  ],
  'tables under lines': [
    '=====  =======\nWho    What\n=====  =======\nworker permits that\n       last\nboth columns\n--------------\n=====  =======',
    ['cell: Who', 'cell: What', 'cell: worker', 'cell: permits that last', 'cell: both columns'],
  ],
  'tables of lists and of values': [
    '.. list-table:: Pay\n   :header-rows: 1\n\n   * - Who\n     - What\n   * - workers\n     - pay\n\n.. csv-table:: Leave\n   :header: Who, "What, when"\n\n   workers, "a day\n   off"',
    [
      'paragraph: Pay',
      'cell: Who',
      'cell: What',
      'cell: workers',
      'cell: pay',
      'paragraph: Leave',
      'cell: Who',
      'cell: What, when',
      'cell: workers',
      'cell: a day off',
    ],
  ],
  'footnotes and citations': [
    'Text. [1]_\n\n.. [1] A note\n   goes on.\n.. [#a] Another.\n.. [*] A third.\n.. [Roe30] Roe.',
    ['paragraph: Text.', 'footnote: A note goes on.', 'footnote: Another.', 'footnote: A third.', 'footnote: Roe.'],
  ],
  'notes, topics, captions and what has no name that is known': [
    '.. note:: Mind\n   this.\n\n   And that.\n\n.. topic:: Aim\n\n   Help.\n\n.. figure:: map.png\n   :alt: x\n\n   A map.\n\n.. container:: box\n\n   Boxed.\n\n.. card:: A title\n\n   In it.',
    [
      'paragraph: Mind this.',
      'paragraph: And that.',
      'paragraph: Aim',
      'paragraph: Help.',
      'paragraph: A map.',
      'paragraph: Boxed.',
      'paragraph: A title',
      'paragraph: In it.',
    ],
  ],
  'nothing in comments, targets, images and raw markup': [
    '.. a comment\n   goes on\n\n.. _here: https://example.org\n\n.. image:: a.png\n   :alt: words\n\n.. raw:: html\n\n   <p>words\n\n..\n   nothing\n\n__ there\n\n.. toctree::\n\n   a\n\nText.',
    ['paragraph: Text.'],
  ],
  'emphasis, links, roles and what is put in': [
    'A *free* **permit**, `the law <https://example.org/a_b>`_, `law`_ and law_, :ref:`part two <two>`, :ref:`two`, :any-role:`words`, |who| and _`here`.',
    ['paragraph: A free permit , the law , law and law , part two , , words , and here .'],
  ],
  'words with marks in them, and marks that are none': [
    'Traf\\ *fick*\\ ing, H\\ :sub:`2`\\ O, 2 * 3 * 4, \\*kept\\*, snake_case and "*" `open.',
    ['paragraph: Trafficking, H2O, 2 * 3 * 4, *kept *, snake_case and "*" `open.'],
  ],
  'bare addresses': ['See https://example.org/a_b_ and a@example.org now.', ['paragraph: See and now.']],
  'words that stand for others': [
    '.. |MoL| replace:: Ministry of *Labour*\n\nText.',
    ['paragraph: Ministry of Labour', 'paragraph: Text.'],
  ],
  'references until a heading of the level': [
    'Help\n====\n\nSources\n-------\n\nRoe, J. A study.\n\nAfter\n-----\n\nText.',
    ['heading1: Help', 'heading2: Sources', 'reference: Roe, J. A study.', 'heading2: After', 'paragraph: Text.'],
  ],
};

describe('read: reStructuredText', () => {
  for (const [name, expected] of Object.entries(blocks)) it(`finds ${name}`, () => check(expected));

  it('gives comments to Counterframe as directives', () => {
    const { directives } = readAs(
      'rst',
      '.. counterframe-ignore a/b: the law\n   says so\n\n.. other\n\n- one\n\n  .. counterframe-ignore c/d: e\n',
    );
    assert.deepEqual(
      directives.map(({ text }) => text),
      ['counterframe-ignore a/b: the law says so', 'counterframe-ignore c/d: e'],
    );
  });

  it('gives the spans of note marks', () => {
    const text = 'One [1]_ two [#]_ three [#a]_, four [*]_ five\\ :sup:`6` and [Roe30]_. [no]';
    assert.deepEqual(
      readAs('rst', text).notes.map(({ start, end }) => text.slice(start, end)),
      ['[1]_', '[#]_', '[#a]_', '[*]_', '6', '[Roe30]_'],
    );
  });

  it('says where a place is by what holds it, however its lines are indented', () => {
    const text =
      'Part I. Aid\n===========\n\nArticle 2. Stay\n---------------\n\n(1) A person may stay if they\n\n    (a) ask for it; or\n\n        with a friend\n\n    (b) work.\n\n    * Rest.\n\n(2) Pay.\n\nFlush words.\n';
    for (const [words, place] of [
      ['ask for', 'Article 2(1)(a)'],
      ['with a friend', 'Article 2(1)(a)'],
      ['work.', 'Article 2(1)(b)'],
      ['Rest', 'Article 2(1)'],
      ['Pay', 'Article 2(2)'],
      ['Flush', 'Article 2'],
    ] as const)
      assert.equal(placeOf('rst', text, words), place, words);
  });
});
