// The editor and the director come from one library, so that the two can play submitting and approving.
function chooseAccounts(accounts) {
  const having = (role) => accounts.filter(({ roles }) => roles.includes(role));
  const directors = having('director');
  const directorOf = (editor) =>
    directors.find(({ library, email }) => library === editor.library && email !== editor.email);
  const editor = having('editor').find(directorOf) ?? having('editor')[0];
  return [
    ['coordinator', having('regional_coordinator')[0]],
    ['municipal editor', editor],
    ['director', (editor && directorOf(editor)) ?? directors[0]],
    ['school', having('school_librarian')[0]],
    ['association', having('association_member')[0]],
  ].filter(([, account]) => account);
}

function accountLines(accounts) {
  const rows = chooseAccounts(accounts);
  const emailWidth = Math.max(...rows.map(([, { email }]) => email.length));
  return rows.map(
    ([title, { email, password }]) => `  ${title.padEnd(16)}  ${email.padEnd(emailWidth)}  ${password}`,
  );
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
  if (accounts.length === 0) {
    lines.push(
      'Nobody administers a fresh installation yet. A link for the first administrator:',
      '  npm run --silent admin:create -- vardas@biblioteka.lt',
      '',
    );
  }
  lines.push(`Logs are in ${logs}. Ctrl-C stops everything.`);
  return lines.join('\n');
}
