import type { Lexicons } from '../../server/core/index.ts';
import type { Measured } from '../evaluate/measured.ts';
import { catalogue, codePage, pageName } from './code-page.ts';
import type { Generated } from './generated.ts';

/** A page for every code, and the catalogue. */
export function codePages({ families, works, topics }: Lexicons, measured: Measured): Generated[] {
  const known = new Map(works.map((work) => [work.id, work]));
  const pages = families.flatMap((file) =>
    Object.entries(file.codes).map(([name, code]) => ({
      path: `docs/codes/${pageName(file.family, name)}`,
      text: codePage(file, name, code, known, measured, topics),
    })),
  );
  return [{ path: 'docs/codes/README.md', text: catalogue(families) }, ...pages];
}
