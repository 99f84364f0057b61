import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';

const entry = 'server/core/index.ts';
const folder = 'dist/types';

/** What `import … from 'counterframe'` gives, for TypeScript. */
const index = `export * from './types/index.js';
import type { Lexicons } from './types/index.js';
/** The built-in lexicons, validated. */
export declare const builtin: () => Lexicons;
`;

/** Writes the library's declarations. Types inferred by zod are written out, so that users need no zod. */
export function writeTypes() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const program = ts.createProgram([entry], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: 'server/core',
    outDir: folder,
  });
  rmSync(folder, { recursive: true, force: true });
  program.emit(undefined, (file, text, _mark, _error, sources) =>
    write(file, withoutZod(file, text, sources[0], program.getTypeChecker())),
  );
  write('dist/index.d.ts', index);
}

function withoutZod(file, text, source, checker) {
  if (!/from 'zod'/.test(text)) return text;
  const declared = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return declared.statements
    .map((statement) => {
      const own = statement.getFullText();
      if (!/\bz\.|from 'zod'/.test(own)) return own;
      return ts.isTypeAliasDeclaration(statement)
        ? `\nexport type ${statement.name.text} = ${writtenOut(statement.name.text, source, checker)};`
        : '';
    })
    .join('');
}

function writtenOut(name, source, checker) {
  const alias = source.statements.find((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === name);
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.TypeFormatFlags;
  return checker.typeToString(checker.getTypeAtLocation(alias.name), source, NoTruncation | InTypeAlias | MultilineObjectLiterals);
}

/** The imports end as the files do that users have. */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text.replace(/(from '\.[^']+)\.ts'/g, "$1.js'"));
}
