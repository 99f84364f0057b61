import type { Refusal } from '../types.ts';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Says what a file is that has the name of a Word file and is no ZIP archive; undefined where it may be one. */
export function containerRefusal(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return { refusal: 'is empty: save the document again where it was written.' };
  if (ole.every((byte, at) => bytes[at] === byte)) return oleRefusal(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith('{\\rtf')) return { refusal: 'is in Rich Text Format, whatever its name says: save it as .docx.' };
  if (start.startsWith('%PDF')) return { refusal: 'is a PDF, whatever its name says: give it the extension .pdf.' };
  return undefined;
}

function oleRefusal(bytes: Uint8Array): Refusal {
  if (holds(bytes, 'EncryptedPackage')) return { refusal: 'is protected with a password: save a copy without one.' };
  return { refusal: 'is in the Word format of before 2007, whatever its name says: open it in Word, and save it as .docx.' };
}

/** Whether the names in an OLE container, which are UTF-16, have this among them. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
