import { folderFormatNames, folderFormatOf } from '../server/export/folder/registry.ts';
import { exporterNames, exporterOf } from '../server/export/registry.ts';

/** Every output format, loaded. */
export const exporters = (await Promise.all(exporterNames.map(exporterOf))).map((one) => one!);

/** Every way to write the view of a folder, loaded. */
export const folderFormats = (await Promise.all(folderFormatNames.map(folderFormatOf))).map((one) => one!);
