const letterSpaced = /^\s*[^\s\d](?: {1,3}[^\s\d]){3,}\s*$/u;

/** Words as they are read: ligatures written out, signs composed, invisible ones gone; soft hyphens stay at the end only. */
export function cleanText(raw: string): string {
  const text = raw
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u00ad(?=.)|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gs, '')
    .toWellFormed()
    .normalize('NFC');
  return letterSpaced.test(text) ? closeUp(text) : text;
}

/** `C O N T E N T S` is a word whose letters stand apart; more than one blank stands between words. */
function closeUp(text: string): string {
  return text.replace(/(?<=\S) (?=\S)/g, '').replace(/ {2,}/g, ' ');
}
