/**
 * Sorts and filters tables whose readers may want to, and saves their rows where the reader asks for it; the page works
 * without it. It reads and writes nothing but the table's rows.
 */
export const tableScript = `
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const textOf = (row, column) => row.cells[column].textContent.trim();
  const numberOf = (text) => Number(text.replace(/[,%]/g, ''));
  const compare = (a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    return Number.isNaN(one) || Number.isNaN(other) ? a.localeCompare(b) : one - other;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const order = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order === 1 ? 'ascending' : 'descending');
      rows.sort((a, b) => order * compare(textOf(a, column), textOf(b, column)));
      body.append(...rows);
    });
  });
  const label = document.createElement('label');
  const input = document.createElement('input');
  const shown = document.createElement('output');
  input.type = 'search';
  label.append('Show only rows with these words ', input);
  label.className = 'filter';
  label.append(' ', shown);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(words);
    const left = rows.filter((row) => !row.hidden).length;
    shown.textContent = words === '' ? '' : left + ' of ' + rows.length + ' rows';
  });
  const save = document.createElement('button');
  save.type = 'button';
  save.className = 'filter';
  save.textContent = 'Save the rows shown as CSV';
  save.addEventListener('click', () => {
    const quoted = (text) => '"' + (/^[=+@\\t\\r]|^-(?!\\d|$)/.test(text) ? "'" : '') + text.replace(/"/g, '""') + '"';
    const lines = [table.tHead.rows[0], ...body.rows].filter((row) => !row.hidden);
    const text = lines.map((row) => [...row.cells].map((cell) => quoted(cell.textContent.trim())).join(',') + '\\r\\n').join('');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\\ufeff' + text], { type: 'text/csv' }));
    link.download = table.caption.textContent + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  table.parentElement.before(label, save);
}
`;

/** The SHA-256 digest of the script in Base64, by which the page's policy lets this script run and no other; a test compares them. */
export const tableScriptDigest = 'Ci7rxf7P5uHN2YGL1EX2XjmhlUctjXEDHP017rZL/84=';
