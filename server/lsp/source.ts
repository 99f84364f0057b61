/** The name under which diagnostics are shown. */
export const SOURCE = 'counterframe';
