import assert from 'node:assert/strict';
import { compile, defaultSettings } from '../server/core/index.ts';
import { desksHere } from '../server/lsp/whole/here.ts';
import { keepDesks } from '../server/lsp/whole/kept.ts';
import { desksInThreads } from '../server/lsp/whole/node-desks.ts';
import { lexiconsOf } from './lsp-support.ts';

const source = { name: 'plan.md', format: 'markdown', text: 'flagged words '.repeat(40) } as const;
const version = { name: 'plan.md', source, settings: defaultSettings };
const limits = { seconds: 60, perMillion: 0, megabytes: 64 };
/** A script for the thread, in a few words; `answer` sends what is given back. */
const script = (text: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; const answer = (gives) => parentPort.postMessage({ gives }); parentPort.on('message', ({ name, given }) => { ${text} });`)}`,
  );

describe('desks in threads', () => {
  it('do one task after the other', async () => {
    const desk = desksInThreads(script("answer(name + ' ' + given?.name)"), limits)();
    assert.equal(await desk.do('version', version), 'version plan.md');
    assert.equal(await desk.do('compared', undefined), 'compared undefined');
    desk.end();
    await assert.rejects(desk.do('compared', undefined), /was ended before it was done/);
  });

  it('leave what takes too long, and give long drafts more time', async () => {
    const endless = (perMillion: number) => desksInThreads(script('for (;;) {}'), { ...limits, seconds: 0.1, perMillion })();
    await assert.rejects(endless(0).do('version', version), /took more than 0 seconds of work and was left: split the draft/);
    const long = { ...version, source: { ...source, text: ' '.repeat(1_000_000) } };
    await assert.rejects(endless(1).do('version', long), /took more than 1 seconds/);
  });

  it('leave what takes too much memory', async () => {
    const greedy = desksInThreads(script('const all = []; for (;;) all.push([all.length])'), limits)();
    await assert.rejects(greedy.do('compared', undefined), /needs more memory than there is for it and was left/);
  });

  it('say what went wrong', async () => {
    const faulty = desksInThreads(script("throw new Error('no luck')"), limits)();
    await assert.rejects(faulty.do('compared', undefined), /could not be done \(no luck\)/);
    const silent = desksInThreads(script('process.exit(0)'), limits)();
    await assert.rejects(silent.do('compared', undefined), /its thread ended without an answer/);
    const told = desksInThreads(script("parentPort.postMessage({ error: 'no page' })"), limits)();
    await assert.rejects(told.do('compared', undefined), /could not be done \(no page\)/);
    told.end();
  });

  it('break off when they are told to', async () => {
    const controller = new AbortController();
    const desks = desksInThreads(script('for (;;) {}'), limits);
    const work = desks(controller.signal).do('compared', undefined);
    controller.abort('closed');
    await assert.rejects(work, (reason) => reason === 'closed');
    await assert.rejects(desks(controller.signal).do('compared', undefined), (reason) => reason === 'closed');
  });

  it('end with the server', async () => {
    const { open, dispose } = keepDesks(desksInThreads(script('for (;;) {}'), limits));
    const work = Promise.all([assert.rejects(open().do('compared', undefined)), assert.rejects(open().do('compared', undefined))]);
    dispose();
    await work;
  });
});

describe('desks where there are no threads', () => {
  const compiled = compile(lexiconsOf({}));
  const long = { ...version, source: { ...source, text: `${source.text}\n\n`.repeat(60) } };

  it('let others work between their steps', async () => {
    const desk = desksHere(() => compiled)();
    let turns = 0;
    const turn = setInterval(() => turns++, 0);
    await desk.do('report', { format: 'html', view: { settings: defaultSettings, baseline: false } });
    const analysis = await desk.do('examine', long);
    turns = 0;
    await desk.do('draft', { path: 'plan.md', source: long.source, analysis, settings: defaultSettings });
    assert.ok(turns > 1, `${turns} turns`);
    clearInterval(turn);
    const report = await desk.do('reported', undefined);
    assert.ok('text' in report && report.text.includes('plan.md'));
    desk.end();
  });

  it('break off at the next step', async () => {
    const controller = new AbortController();
    const desk = desksHere(() => compiled)(controller.signal);
    const work = desk.do('version', long);
    controller.abort('closed');
    await assert.rejects(work, (reason) => reason === 'closed');
    const other = desksHere(() => compiled)();
    const late = other.do('version', long);
    other.end();
    await assert.rejects(late, /was ended before it was done/);
  });
});
