import { type Catalogue, catalogueOf } from '../server/core/catalogue.ts';
import { builtin } from './builtin.ts';

/** What `#catalogue` stands for in source. The build puts the data in its place. */
export function catalogue(): Promise<Catalogue> {
  return catalogueOf(builtin());
}
