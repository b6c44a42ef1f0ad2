import { expect, it } from 'vitest';
import { readToast, toastCookie } from './toast';

function pageWith(cookie: string): Request {
  return new Request('http://localhost/', { headers: { Cookie: `a=b; ${cookie.split(';')[0]}; c=d` } });
}

it('A toast reaches the next page with its key and values', () => {
  const cookie = toastCookie('campaign.invited', { count: 30, name: 'Žvakė' });
  expect(readToast(pageWith(cookie))).toEqual({
    key: 'campaign.invited',
    params: { count: 30, name: 'Žvakė' },
  });
});

it.each([
  'toast=',
  'toast=%%%',
  'toast=aGVsbG8',
  `toast=${Buffer.from('["<script>",{}]').toString('base64url')}`,
  `toast=${Buffer.from('{"a":1}').toString('base64url')}`,
  `toast=${'a'.repeat(2000)}`,
])('A forged cookie shows nothing: %s', (cookie) => {
  expect(readToast(pageWith(cookie))).toBeNull();
});

it('A value is cut to a line and odd ones are dropped', () => {
  const forged = Buffer.from(JSON.stringify(['done', { name: 'x'.repeat(500), bad: {}, 'a b': 1 }]));
  const toast = readToast(pageWith(`toast=${forged.toString('base64url')}`));
  expect(toast).toEqual({ key: 'done', params: { name: 'x'.repeat(80) } });
});
