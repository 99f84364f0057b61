import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Packages that are loaded when their first function is called; of zod, whose schemas are made lazily, when the first is made. */
const packages = {
  zod: ['z'],
  yaml: ['LineCounter', 'isMap', 'isScalar', 'parseDocument', 'stringify', 'visit'],
  '#lexicons': ['builtin', 'builtinPlan'],
};

/** Modules of ours that are loaded when their first function is called. They may export functions and types only. */
const modules = [
  'server/core/lexicon/load.ts',
  'server/core/read/asciidoc.ts',
  'server/core/read/html.ts',
  'server/core/read/latex.ts',
  'server/core/read/markdown.ts',
  'server/core/read/rst.ts',
  'server/core/read/xml.ts',
];

const partOf = (name) => `${name.replace(/^server\/|\.ts$/g, '').replaceAll('/', '-')}.cjs`;

/** The files that `later` asks for, as entries of a build: each a bundle of its own in `parts`. */
export function partBundles(common) {
  const bundle = (contents, name, plugins) => ({
    ...common,
    stdin: { contents, resolveDir: '.' },
    outfile: `dist/parts/${name}`,
    format: 'cjs',
    plugins: [...plugins, ...common.plugins],
  });
  return [
    ...Object.entries(packages).map(([name, names]) =>
      bundle(`export { ${names.join(', ')} } from '${name}';`, `${name.replace('#', '')}.cjs`, []),
    ),
    ...modules.map((name) => bundle(`export * from './${name}';`, partOf(name), [later('.', { except: name })])),
  ];
}

/**
 * Puts in the place of parts that are seldom needed what loads them when they are called: a start then costs what it uses.
 * `way` leads from the bundle to `dist/parts`.
 */
export function later(way, { except } = {}) {
  const external = (args) => ({ path: `${way}/${args.path.slice('#part/'.length)}`, external: true });
  return {
    name: 'later',
    setup(build) {
      build.onResolve({ filter: /^#part\// }, external);
      build.onResolve({ filter: /^#lexicons$/ }, ({ path }) => ({ path, namespace: 'later', sideEffects: false }));
      build.onResolve({ filter: /^(zod|yaml)$/ }, ({ path, importer }) =>
        /node_modules|server.mcp/.test(importer) ? undefined : { path, namespace: 'later', sideEffects: false },
      );
      build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
        contents: path === 'zod' ? proxied('z', 'zod.cjs') : forwarded(packages[path], `${path.replace('#', '')}.cjs`),
      }));
      build.onLoad({ filter: /server[\\/]core[\\/].*\.ts$/ }, (args) => {
        const name = relative('.', args.path).replaceAll('\\', '/');
        if (!modules.includes(name) || name === except) return undefined;
        return { contents: forwarded(functionsOf(name), partOf(name)) };
      });
    },
  };
}

function functionsOf(name) {
  const exported = [...readFileSync(name, 'utf8').matchAll(/^export (?!type\b)(\w+)(?: function)?\*? (\w+)/gm)];
  const odd = exported.filter(([, kind]) => kind !== 'function').map(([text]) => text);
  if (odd.length > 0) throw new Error(`${name} is loaded later and may export functions only: move "${odd[0]}" to another file.`);
  return exported.map(([, , own]) => own);
}

const load = (part) => `let part;\nconst load = () => (part ??= require('#part/${part}'));\n`;

/** Functions, and classes that are called with \`new\`, by the same names. */
function forwarded(names, part) {
  const each = (name) =>
    `export function ${name}(...args) { return new.target ? new (load().${name})(...args) : load().${name}(...args); }`;
  return load(part) + names.map(each).join('\n');
}

function proxied(name, part) {
  return `${load(part)}export const ${name} = new Proxy({}, { get: (_, key) => load().${name}[key] });`;
}
