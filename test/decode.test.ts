import assert from 'node:assert/strict';
import type { Format } from '../server/core/index.ts';
import { decode } from '../server/project/decode.ts';

const words = 'El café de São Paulo — “trata de personas”\n';
const western = 'El café de la calle\n';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('decoding', () => {
  const whole: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8', Buffer.from(words), words],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), words],
    ['UTF-16 LE', utf16(`\ufeff${words}`), words],
    ['UTF-16 BE', utf16(`\ufeff${words}`).swap16(), words],
    ['UTF-16 LE without a mark', utf16(words), words],
    ['UTF-16 BE without a mark', utf16(words).swap16(), words],
    ['nothing', Buffer.from(''), ''],
  ];
  for (const [name, bytes, text] of whole) it(`reads ${name}`, () => assert.deepEqual(decode(bytes), { text }));

  const declared: readonly (readonly [string, Format, Buffer])[] = [
    ['an XML declaration', 'xml', latin(`<?xml version="1.0" encoding="ISO-8859-1"?><a>${western}</a>`)],
    ['an XML declaration in XHTML', 'html', latin(`<?xml version='1.0' encoding='latin1'?><html>${western}</html>`)],
    ['meta charset', 'html', latin(`<!DOCTYPE html><head><meta charset=windows-1252><title>x</title>${western}`)],
    ['meta http-equiv', 'html', latin(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">${western}`)],
    ['meta charset after a comment', 'html', latin(`<!-- <meta charset="shift_jis"> --><meta charset="latin1">${western}`)],
  ];
  for (const [name, format, bytes] of declared) {
    it(`follows ${name}`, () => {
      const { text, problem } = decode(bytes, format);
      assert.equal(problem, undefined);
      assert.match(text!, /café/);
    });
  }

  it('reads other tables of signs than the western one', () => {
    const bytes = Buffer.from([...latin('<meta charset="iso-8859-2"><p>'), 0xbe, 0xb9]);
    assert.match(decode(bytes, 'html').text!, /<p>žš$/);
  });

  it('takes no declaration of plain text at its word', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?> café';
    assert.deepEqual(decode(Buffer.from(text), 'plain'), { text });
  });

  it('reads what wrongly declares UTF-16 as UTF-8', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><a>${words}</a>`;
    assert.deepEqual(decode(Buffer.from(text), 'xml'), { text });
  });

  const told: readonly (readonly [string, Format, Buffer, RegExp])[] = [
    ['bytes that are not UTF-8', 'plain', latin(western), /windows-1252: save it as UTF-8/],
    ['an unknown encoding', 'xml', Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'), /not known \(klingon\): save it as UTF-8/],
    ['bytes that the encoding has not', 'html', Buffer.from([...latin('<meta charset="shift_jis">'), 0x81, 0x20]), /not valid shift_jis/],
    ['NULs', 'plain', Buffer.from('a\0b'), /NUL/],
    ['UTF-16 cut in two', 'plain', utf16(words).subarray(1), /NUL/],
  ];
  for (const [name, format, bytes, message] of told)
    it(`tells of ${name}`, () => assert.match(decode(bytes, format).problem ?? '', message));
});
