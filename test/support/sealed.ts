import { createHash } from 'node:crypto';

/** A content that tells whether it is whole. */
export function sealed(name: string): string {
  const body = `${name} ${'words of a draft '.repeat(2000)}`;
  return `${body}\n${digest(body)}\n`;
}

export function isSealed(content: string): boolean {
  const [body = '', sum] = content.split('\n');
  return sum === digest(body);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
