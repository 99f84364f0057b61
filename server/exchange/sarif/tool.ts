import { unlinked } from '../../export/clean.ts';
import { escapeMarkdown } from '../../export/escape.ts';
import type { Work } from '../format.ts';

/** The coder of the work as the tool, and the codebook as its rules. */
export function toolOf({ coder, codebook, title }: Work): object {
  const last = coder.name.lastIndexOf(' ');
  const version = last > 0 && /^\d+\.\d+\.\d+/.test(coder.name.slice(last + 1)) ? coder.name.slice(last + 1) : undefined;
  const name = version === undefined ? coder.name : coder.name.slice(0, last);
  return {
    driver: {
      name,
      ...(version !== undefined && { version, semanticVersion: version }),
      shortDescription: { text: title || 'Codings of texts.' },
      rules: codebook.map(({ code, family, familyTitle, title: about, definition, sources, isCounter }) => ({
        id: code,
        shortDescription: { text: about || code },
        ...(definition !== '' && { fullDescription: { text: definition } }),
        help: {
          text: unlinked([definition, ...sources].filter(Boolean).join('\n\n') || code),
          markdown:
            [definition, ...sources.map((source) => `- ${source}`)].filter(Boolean).map(escapeMarkdown).join('\n\n') ||
            escapeMarkdown(code),
        },
        properties: { tags: [family], family: familyTitle, counter: isCounter },
      })),
    },
  };
}
