/** Where UIMA types are: DKPro's, which INCEpTION needs, and those of ours, which it holds as layers of its own. */
export const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type';
export const CUSTOM = 'webanno.custom';

/** The layer of spans, and that of whole documents. */
export const SPAN = 'CounterframeCode';
export const WHOLE = 'CounterframeDocumentCode';

export const features = ['code', 'coder', 'note', 'entry', 'message'] as const;

/** What a table, which says all of an annotation again on each of its tokens, holds of it. */
export const columns = ['code', 'coder', 'note', 'entry'] as const;

const string = 'uima.cas.String';

/** The type system, as UIMA's descriptor: it is imported as layers, or lies beside the documents. */
export function typeSystem(): string {
  const own = features.map((name) => [name, string] as const);
  const types = [
    typeOf(`${SEGMENTATION}.Sentence`, 'uima.tcas.Annotation', [['id', string]]),
    typeOf(`${SEGMENTATION}.Token`, 'uima.tcas.Annotation', [['id', string]]),
    typeOf(`${METADATA}.DocumentMetaData`, 'uima.tcas.DocumentAnnotation', [
      ['documentTitle', string],
      ['documentId', string],
      ['documentUri', string],
      ['collectionId', string],
      ['documentBaseUri', string],
      ['isLastSegment', 'uima.cas.Boolean'],
    ]),
    typeOf(`${CUSTOM}.${SPAN}`, 'uima.tcas.Annotation', own, 'A code set on words.'),
    typeOf(`${CUSTOM}.${WHOLE}`, 'uima.cas.AnnotationBase', own, 'A code of a document as a whole.'),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${types.join('')}  </types>
</typeSystemDescription>
`;
}

function typeOf(name: string, above: string, own: readonly (readonly [string, string])[], description = ''): string {
  const lines = own.map(
    ([feature, range]) => `        <featureDescription>
          <name>${feature}</name>
          <description/>
          <rangeTypeName>${range}</rangeTypeName>
        </featureDescription>
`,
  );
  return `    <typeDescription>
      <name>${name}</name>
      <description>${description}</description>
      <supertypeName>${above}</supertypeName>
      <features>
${lines.join('')}      </features>
    </typeDescription>
`;
}
