/** `o…e@gojus.lt`: its owner knows it again, nobody else learns it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [name, host] = [email.slice(0, at), email.slice(at)];
  return `${name.slice(0, 1)}…${name.length > 3 ? name.slice(-1) : ''}${host}`;
}
