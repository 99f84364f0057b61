import type { Metadata } from '../../core/coding/types.ts';
import { guidOf } from '../guid.ts';
import { element, textElement } from './markup.ts';
import type { VariableType } from './variables.ts';

/** A variable of ours by which a document is known again where a program changed its name. */
export const IDENTITY = 'counterframe-id';

export function variableXml(name: string, type: VariableType): string {
  const about = name === IDENTITY ? 'The document, as Counterframe knows it again.' : '';
  return element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: type }, textElement('Description', about));
}

/** What is known of a document. An empty value is a variable without one. */
export function valuesXml(metadata: Metadata, types: ReadonlyMap<string, VariableType>): string {
  return Object.entries(metadata)
    .map(([name, value]) => {
      const reference = element('VariableRef', { targetGUID: guidOf('variable', name) });
      return element('VariableValue', {}, reference, textElement(`${types.get(name) ?? 'Text'}Value`, value));
    })
    .join('\n');
}
