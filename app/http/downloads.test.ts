import { expect, it } from 'vitest';
import { attachment, download } from './downloads';

it('A Lithuanian name reaches new programs whole and old ones in plain letters', () => {
  expect(attachment('Žąsų plakatas (A4).pdf')).toBe(
    `attachment; filename="Zasu plakatas (A4).pdf"; filename*=UTF-8''%C5%BD%C4%85s%C5%B3%20plakatas%20%28A4%29.pdf`,
  );
});

it.each(['a"; filename="b.exe', 'a\r\nSet-Cookie: x=y', '../../etc/passwd', '\u202egnp.exe'])(
  'A name cannot break out of the header: %j',
  (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[^"\r\n/\\]*"; filename\*=UTF-8''[A-Za-z0-9%._~!&+-]*$/);
  },
);

it('A long name keeps its ending and is cut between signs, not within one', () => {
  for (const name of ['🕯'.repeat(200), `${'ž'.repeat(149)}🕯`, 'a\ud83d'.repeat(100)]) {
    expect(attachment(`${name}.pdf`)).toMatch(/\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._~!&+-]+\.pdf$/);
  }
});

it('A download is never shown in the page of the site', () => {
  const response = download({ filename: 'x.xlsx', contentType: 'application/octet-stream', body: 'x' });
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/);
});
