/** What the editors open: before the finding stand accents, a character of several code points and one outside the first plane. */
export const draft = `Plan d’action 🧭

À Genève 👩🏽‍⚖️ 𐐀 the fight against sex trafficking goes on.
`;

/** What each editor must tell. The severity is the one that the settings in docs/editors.md ask for. */
export const expected = {
  count: 1,
  code: 'enforcement/war-metaphor',
  severity: 'warning',
  message: '“fight against sex trafficking” speaks of the policy as a fight.',
  marked: 'fight against sex trafficking',
  hover: /Francis \(2013\)/,
  actions: [
    'Replace with “work against sex trafficking”',
    'Set enforcement/war-metaphor aside here, with a reason',
    'Set enforcement/war-metaphor aside in this section, with a reason',
    'Set enforcement/war-metaphor aside in this document, with a reason',
  ],
  text: draft.replace('fight against', 'work against'),
};
