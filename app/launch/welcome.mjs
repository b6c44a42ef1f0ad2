const shown = [
  ['regional_coordinator', 'coordinator'],
  ['editor', 'municipal editor'],
  ['director', 'director'],
  ['school_librarian', 'school'],
  ['association_member', 'association'],
];

function accountLines(accounts) {
  const rows = [];
  for (const [role, title] of shown) {
    const unused = accounts.filter((account) => !rows.some((row) => row.email === account.email));
    const found = unused.find((account) => account.roles.includes(role) && account.roles.length === 1);
    const account = found ?? unused.find(({ roles }) => roles.includes(role));
    if (account) rows.push({ title, ...account });
  }
  const width = (key) => Math.max(...rows.map((row) => row[key].length));
  const [titles, emails] = [width('title'), width('email')];
  return rows.map((row) => `  ${row.title.padEnd(titles)}  ${row.email.padEnd(emails)}  ${row.password}`);
}

/** What the operator reads when everything runs. */
export function welcome({ origin, accounts, logs, seconds }) {
  const lines = ['', `Sklaida is ready: ${origin}  (${seconds.toFixed(1)} s)`, ''];
  if (accounts.length > 0) {
    lines.push(
      'Demonstration accounts:',
      ...accountLines(accounts),
      '  all of them: npm run --silent accounts',
      '',
    );
  }
  lines.push(`Logs are in ${logs}. Ctrl-C stops everything.`);
  return lines.join('\n');
}
