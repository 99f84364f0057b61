import { type Prose, proseOf } from '../../core/index.ts';
import type { Checked, View } from '../exporter.ts';
import { createPlacer } from '../places.ts';
import { type Quote, quoterOf, type Together } from './quote.ts';

/**
 * A document as the pieces about it are made: `id` begins its anchors, `at` says where an offset is, `quote` shows a passage.
 * `isBrief` leaves out what stands once more at the end of the report, where a report would grow too long.
 */
export type Draft = {
  readonly checked: Checked;
  readonly view: View;
  readonly id: string;
  readonly isBrief: boolean;
  readonly prose: Prose;
  readonly at: (offset: number) => string;
  readonly quote: Quote;
  readonly together: Together;
  readonly titleOf: (code: string) => string;
};

export type ReportOptions = { readonly id?: string; readonly isBrief?: boolean };

export function draftOf(checked: Checked, view: View, { id = 'document-1', isBrief = false }: ReportOptions = {}): Draft {
  const prose = proseOf(checked.source);
  const at = createPlacer(checked.source);
  return {
    checked,
    view,
    id,
    isBrief,
    prose,
    at,
    ...quoterOf(prose, at),
    titleOf: (code) => view.compiled.codes.get(code)?.title ?? code,
  };
}
