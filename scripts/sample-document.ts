// Writes the Word file of the walkthrough: `npx tsx scripts/sample-document.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocument } from './sample/word-file.ts';

writeFileSync(join(import.meta.dirname, '..', 'walkthrough', 'sample.docx'), sampleDocument());
