import assert from 'node:assert/strict';
import { readOdt } from '../server/import/odt/read.ts';
import { contentXml, odtOf, textOf, zipOf } from './support/odt.ts';

async function refusalOf(bytes: Uint8Array, name = 'draft.odt'): Promise<string> {
  const read = await readOdt(name, bytes, { changes: 'accepted' });
  return 'refusal' in read ? read.refusal : 'is read';
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function times(count: number, text: string): string {
  return text.repeat(count);
}

describe('import odt: what cannot be read', () => {
  const good = contentXml({ body: '<text:p>One</text:p>' });
  const encrypted =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['no ZIP', bytesOf('PK\u0003\u0004 and no more'), /^is damaged .*save it again/],
    ['nothing', new Uint8Array(), /^is damaged/],
    ['half a file', odtOf({ body: '<text:p>One</text:p>' }).slice(0, 300), /^is damaged/],
    ['no content', zipOf({ 'word/document.xml': '<w/>' }), /content\.xml is missing or damaged/],
    ['a password', zipOf({ 'content.xml': '\u0001\u0002', 'META-INF/manifest.xml': encrypted }), /password.*save a copy without/],
    [
      'bad XML',
      zipOf({ 'content.xml': good.replace('<text:p>', '\n<text:p>').replace('</text:p>', '</text:h>') }),
      /content\.xml, line 2: .*save it again/,
    ],
    ['bad XML of styles', zipOf({ 'content.xml': good, 'styles.xml': '<a' }), /styles\.xml, line 1: /],
    [
      'a spreadsheet',
      zipOf({ 'content.xml': good.replaceAll('office:text', 'office:spreadsheet') }),
      /no OpenDocument text \(it holds office:spreadsheet\)/,
    ],
    ['XML of another kind', bytesOf('<html><body>One</body></html>'), /no OpenDocument text/],
    ['another encoding', bytesOf('<a>').map((byte, at) => (at === 1 ? 0xff : byte)), /not in UTF-8/],
    ['an entity', bytesOf('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), /line 1: undefined entity/],
    [
      'nesting without end',
      zipOf({ 'content.xml': contentXml({ body: `<text:p>${times(1500, '<text:span>')}x${times(1500, '</text:span>')}</text:p>` }) }),
      /nested more than 400 deep/,
    ],
    ['nesting that the reader of XML refuses', bytesOf(times(200_000, '<a>')), /nested more than/],
  ];
  for (const [title, bytes, expected] of cases) {
    it(`says so: ${title}`, async () => assert.match(await refusalOf(bytes), expected));
  }

  it('is not led on by a manifest that cannot be read', async () => {
    assert.equal(await refusalOf(zipOf({ 'content.xml': good, 'META-INF/manifest.xml': '<' })), 'is read');
  });
});

describe('import odt: what is larger than it looks', () => {
  it('writes only so many blanks', () => {
    assert.ok(
      textOf(odtOf({ body: '<text:p>a<text:s text:c="999999999"/>b<text:s text:c="-1"/>c<text:s text:c="x"/></text:p>' })).length < 100,
    );
  });

  it('reads cells and rows once, however often they are repeated', () => {
    const body =
      '<table:table><table:table-column table:number-columns-repeated="999999999"/><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell></table:table-row></table:table>';
    assert.equal(textOf(odtOf({ body })), 'a');
  });

  it('follows styles that build on each other only once round', () => {
    const style = (name: string, parent: string): string =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    assert.equal(textOf(odtOf({ body: '<text:p text:style-name="a">One</text:p>', automatic: style('a', 'b') + style('b', 'a') })), 'One');
  });

  it('numbers lists however odd their styles are', () => {
    const level = (at: string, more: string): string =>
      `<text:list-level-style-number text:level="${at}" style:num-format="a" style:num-letter-sync="true" ${more}/>`;
    const automatic = `<text:list-style style:name="L">${level('1', 'text:start-value="999999999" style:num-suffix="."')}${level('-3', '')}${level('11', '')}${level('x', '')}${level('2', 'text:display-levels="99999"')}</text:list-style>`;
    const inner = `${times(60, '<text:list><text:list-item>')}<text:p>b</text:p>${times(60, '</text:list-item></text:list>')}`;
    const body = `<text:list text:style-name="L"><text:list-item><text:p>a</text:p>${inner}</text:list-item></text:list>`;
    assert.match(textOf(odtOf({ body, automatic })), /^999999999\. a\n +b$/);
  });

  it('reads words of a deletion once, however many marks point at it, and not within themselves', () => {
    const info = '<office:change-info/>';
    const mark = '<text:change text:change-id="d"/>';
    const region = `<text:changed-region text:id="d"><text:deletion>${info}<text:p>x${mark}y</text:p></text:deletion></text:changed-region>`;
    const body = `<text:tracked-changes>${region}</text:tracked-changes><text:p>a${times(500, mark)}b</text:p>`;
    assert.equal(textOf(odtOf({ body }), 'original'), 'axyb');
  });

  it('reads long documents in one go', () => {
    const note = '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>';
    const body = times(20_000, `<text:p>They <text:span>work</text:span>${note}.</text:p>`);
    assert.equal(textOf(odtOf({ body })).length, 20_000 * 'They work1.\n\n1 n\n\n'.length - 2);
  });

  it('reads elements that it does not know for the words in them', () => {
    const body =
      '<text:p>One <x:y xmlns:x="urn:x">two <x:z>three</x:z></x:y></text:p><x:y xmlns:x="urn:x"><text:p>Four</text:p></x:y><text:list-item><text:p>Five</text:p></text:list-item>';
    assert.equal(textOf(odtOf({ body })), 'One two three\n\nFour\n\nFive');
  });
});
