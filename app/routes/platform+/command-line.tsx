/** The operator's command, as it is typed. */
export function CommandLine() {
  return (
    <pre className="command">
      <code>npm run --silent admin:create -- vardas@biblioteka.lt</code>
    </pre>
  );
}
