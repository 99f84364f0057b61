import spanishValues from 'zod/v4/locales/es.js';
import type { Fault } from '../../core/types.ts';
import type { Reach, Words } from './types.ts';

export const spanish: Words = {
  hover: {
    ask: 'Pregunta:',
    found: 'Hallado:',
    counted: 'Recuento, con los primeros lugares de cada uno:',
    alternatives: 'Qué más podría decirse:',
    sources: 'Quién lo argumenta:',
    more: (code) => `Más sobre ${code}`,
    next: (count) => `Siguiente de ${count}`,
    setAside: 'Dejar de lado aquí',
  },
  actions: {
    copyRewording: (replacement) => `Copiar la reformulación “${replacement}”`,
    decideAside: (code, reach) => `Dejar de lado ${code} ${reaches[reach]} por una decisión, con un motivo`,
    replace: (replacement) => `Reemplazar por “${replacement}”`,
    replaceAll: (count, words, replacement) => `Reemplazar los ${count} usos de “${words}” por “${replacement}”`,
    applySafe: 'Aplicar las reformulaciones seguras',
    setAside: (code, reach) => `Dejar de lado ${code} ${reaches[reach]}, con un motivo`,
    reasonNeeded: 'falta el motivo',
    decide: 'Anotar una decisión: por reformular, dejado de lado, por debatir…',
    lower: (code, level) => `Rebajar ${code} a ${level} en esta área de trabajo`,
    switchOff: (code) => `Desactivar ${code} en esta área de trabajo`,
    copyCitation: 'Copiar como cita',
    copyComment: 'Copiar como comentario de revisión',
    copyFailure: 'Copiar lo que puede enviarnos sobre esto (sin palabras del borrador; no se envía nada)',
    reportFalseAlarm: 'Informar de una falsa alarma (escribe un texto, no envía nada)',
  },
  remarks: {
    baselined: 'Esto ya estaba aquí cuando se escribió la línea de base.',
    furtherUse: 'Otro uso de un término que el borrador emplea en todo el texto.',
    uses: (inSection, inDraft) =>
      `El borrador usa este término ${inDraft} veces${inThisSection(inSection, inDraft)}; los demás usos son sugerencias.`,
    status: { accepted: 'Por reformular', 'to-discuss': 'Por debatir', 'set-aside': 'Dejado de lado' },
    failed: (part) => `Algo falló en Counterframe (${part}); lo demás sigue. La falla es nuestra: por favor, avísenos.`,
    rest: (shown, all) =>
      `A partir de aquí no se muestran hallazgos: se muestran los primeros ${shown} de ${all}. La línea de comandos los muestra todos.`,
  },
  terms: {
    undefined: ({ term, place, words, more }) =>
      `Este borrador define “${term}”${place === undefined ? '' : ` (${place})`} y aquí${inMorePlaces(more)} dice “${words}”, que no define. Al leerlo puede parecer que se trata de personas distintas.`,
    unused: ({ term }) =>
      `Este borrador define “${term}” aquí y no lo vuelve a usar. Al leerlo puede surgir la duda de dónde se aplica la definición.`,
    definedHere: (term) => `“${term}” se define aquí.`,
  },
  progress: {
    report: 'Se escribe el informe',
    comparison: 'Se comparan las versiones',
    concordance: 'Se busca en los borradores',
    draft: (name, number, of) => (of === 1 ? name : `${name} (${number} de ${of})`),
    comparing: 'qué ha cambiado',
  },
  unread: { format: 'no está en uno de los formatos que se leen.', file: 'no se puede leer.' },
  refusals: {
    cancelled: 'Cancelado: no se escribió nada.',
    invalidYaml: (file) => `No se puede modificar ${file}: no es YAML válido. Corríjalo primero.`,
    nothingDecided: 'No hay ninguna decisión que retirar. Si un comentario del borrador lo deja de lado, quite ese comentario.',
    nothingChecked:
      'No se ha revisado ningún borrador y no se ha escrito nada: puede que la revisión esté desactivada o que los borradores no se puedan leer.',
    noFolder: 'Abra primero una carpeta: lo que usted decide se guarda en un archivo dentro de ella.',
    outside: (folder) =>
      `Las decisiones se guardan para los borradores de ${folder}, y este está en otro lugar: guárdelo allí o deje de lado el hallazgo en el propio borrador.`,
    unwritable: (file) => `Desde aquí no se puede escribir ${file}.`,
    format: (name, known) => `"${name}" no es ninguno de los formatos ${known}.`,
  },
  settings: {
    complaint: (name, message) => `Counterframe: el ajuste ${name} no se puede usar: ${message}. Se usa su valor predeterminado.`,
  },
  engine: { faults: faultText, values: spanishValues().localeError },
};

const reaches: Readonly<Record<Reach, string>> = {
  here: 'aquí',
  section: 'en esta sección',
  document: 'en este documento',
  workspace: 'en esta área de trabajo',
};

function inThisSection(inSection: number, inDraft: number): string {
  if (inSection === inDraft) return '';
  return `, ${inSection === 1 ? 'una vez' : `${inSection} veces`} en esta sección`;
}

function inMorePlaces(more: number): string {
  return more === 0 ? '' : ` y en ${more} ${more === 1 ? 'lugar' : 'lugares'} más`;
}

function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'failed':
      return `Una parte de Counterframe falló${fault.count === 1 ? '' : ` ${fault.count} veces`} y se omitió: ${fault.part}. Lo demás es como siempre. La falla es nuestra: por favor, avísenos.`;
    case 'too-nested':
      return 'El Markdown tiene demasiados niveles anidados, o un párrafo tiene demasiadas líneas, y se leyó como texto sin formato.';
    case 'too-long':
      return `Este borrador es muy largo: mientras se escribe se revisa el primer ${fault.share} %, y el resto no. El ajuste "${fault.setting}" dice cuánto se revisa; la línea de comandos lo revisa todo.`;
    case 'comment-unreadable':
      return 'El comentario no se puede leer: escriba "counterframe-ignore CÓDIGO: motivo".';
    case 'comment-without-reason':
      return 'El comentario no da ningún motivo: añada uno tras dos puntos, para quienes lean el borrador después.';
    case 'comment-unknown-code':
      return `El comentario nombra el código desconocido "${fault.code}": "counterframe codes" muestra la lista.`;
    case 'comment-unused':
      return `El comentario deja de lado ${fault.codes.join(', ')}, y aquí no se halla nada de eso: elimínelo.`;
  }
}
