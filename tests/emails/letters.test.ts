import { describe, expect, it } from 'vitest';
import { type Mail, type MailKind, type MailLocale, mailKinds, renderMail, sampleMail } from '../../emails';
import { groupMailKinds } from '../../emails/group-mail';
import { personMailKinds } from '../../emails/person-mail';

const locales: MailLocale[] = ['lt', 'en'];
const every = mailKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale })));
const ofCampaigns = every.filter(
  ({ kind }) => ![...personMailKinds, ...groupMailKinds].some((one) => one === kind),
);
const toPeople = every.filter(({ kind }) => personMailKinds.some((one) => one === kind));

function withProps<K extends MailKind>(kind: K, props: Partial<Extract<Mail, { kind: K }>['props']>): Mail {
  return { kind, props: { ...sampleMail(kind).props, ...props } } as Mail;
}

describe.each(every)('$kind in $locale', ({ kind, locale }) => {
  it('is one finished letter in html and in plain text', async () => {
    const { subject, html, text } = await renderMail(sampleMail(kind), locale);
    expect(subject.trim()).toBe(subject);
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(subject).not.toMatch(/\p{Cc}/u);
    const withoutStyles = html.replace(/<style>[\s\S]*?<\/style>/g, '');
    for (const part of [subject, withoutStyles, text]) {
      expect(part).not.toMatch(/undefined|null\b|NaN|\[object|[{}]/);
    }
    expect(`${subject}${text}`).not.toContain('!');
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).not.toContain('&');
    expect(html).not.toMatch(/<img|<script|<link/);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });

  it('has one button, and it keeps its address in both forms', async () => {
    const mail = sampleMail(kind);
    const url = 'https://sklaida.example/b/x/campaigns/1?step=texts&from=mail#top';
    const { html, text } = await renderMail(withProps(kind, { ...mail.props, url }), locale);
    expect(html.match(/class="button"/g)).toHaveLength(1);
    if (kind !== 'digest') expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="https://sklaida.example/b/x/campaigns/1?step=texts&amp;from=mail#top"');
    expect(text).toContain(`:\n${url}\n`);
  });

  it('says why it came, and that demonstration data are invented', async () => {
    const shown = await renderMail(withProps(kind, { demo: true }), locale);
    const real = await renderMail(withProps(kind, { demo: false }), locale);
    const notice = locale === 'lt' ? 'Parodomieji duomenys' : 'Demonstration data';
    for (const part of [shown.html, shown.text]) {
      expect(part).toContain(locale === 'lt' ? 'Šį laišką gavote, nes' : 'You received this letter because');
      expect(part).toContain(notice);
    }
    expect(real.html + real.text).not.toContain(notice);
  });

  it('does not accept an address that is not a web page', async () => {
    const mail = withProps(kind, { url: 'javascript:alert(1)' });
    await expect(renderMail(mail, locale)).rejects.toThrow('Not a web address');
  });
});

describe.each(ofCampaigns)('the campaign’s name: $kind in $locale', ({ kind, locale }) => {
  it('shows names with quotes and ampersands as they are written', async () => {
    const campaignTitle = `Knygos & "draugai" <b>'24</b>`;
    const { html, text, subject } = await renderMail(withProps(kind, { campaignTitle }), locale);
    expect(html).not.toContain('<b>');
    expect(html).toContain('Knygos &amp; &quot;draugai&quot; &lt;b&gt;&#x27;24&lt;/b&gt;');
    expect(text).toContain(campaignTitle);
    expect(subject.startsWith(campaignTitle)).toBe(true);
  });

  it('keeps its subject on one line of 90 characters whatever the title is', async () => {
    const campaignTitle = `Ilgas pavadinimas\r\nBcc: kitas@x.example ${'labai '.repeat(40)}`;
    const { subject } = await renderMail(withProps(kind, { campaignTitle }), locale);
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).toContain('…: ');
  });
});

/** The same value with every text that a person may have typed replaced; dates, addresses and identifiers stay. */
function retyped(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string')
    return /url|On$|^(at|from|until|role|roles|what|duties|audience|code|\w+Id)$/.test(key) ? value : text;
  if (Array.isArray(value)) return value.map((one) => retyped(one, text, key));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, retyped(one, text, name)]));
}

describe.each(toPeople)('typed words: $kind in $locale', ({ kind, locale }) => {
  it('stand in the letter as they are, whatever they are', async () => {
    const typed = `Knygos & "draugai" <b>'24</b>`;
    const { html, text } = await renderMail(
      { kind, props: retyped(sampleMail(kind).props, typed) } as Mail,
      locale,
    );
    expect(html).not.toContain('<b>');
    expect(text).not.toContain('&amp;');
  });

  it('never break the subject’s line nor its 90 characters', async () => {
    const typed = `Ilgas vardas\r\nBcc: kitas@x.example ${'labai '.repeat(40)}`;
    const { subject } = await renderMail(
      { kind, props: retyped(sampleMail(kind).props, typed) } as Mail,
      locale,
    );
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('the words', () => {
  it('greets by the vocative, and without a name when there is none', async () => {
    const named = await renderMail(sampleMail('campaign-invitation'), 'lt');
    expect(named.text).toContain('\nLaba diena, Kęstuti,\n');
    for (const vocative of [null, '', '  ']) {
      const recipient = { firstName: 'Li', vocative, libraryName: 'Utenos r. biblioteka' };
      const unnamed = await renderMail(withProps('campaign-invitation', { recipient }), 'lt');
      expect(unnamed.text).toContain('\nLaba diena,\n');
    }
  });

  it('tells a school that it takes about ten minutes', async () => {
    const { html, text } = await renderMail(
      withProps('campaign-invitation', { audience: 'school', minutes: 10 }),
      'lt',
    );
    for (const part of [html, text]) {
      expect(part).toContain('Užtruksite ~10\u00a0min.');
      expect(part).toContain('A4 plakatą su Jūsų mokyklos vardu');
    }
  });

  it('writes dates as Lithuanian does, within a month, across months and across years', async () => {
    const dates = [
      ['2026-12-01', '2026-12-24', '2026\u00a0m. gruodžio 1–24\u00a0d.'],
      ['2026-12-03', '2026-12-03', '2026\u00a0m. gruodžio 3\u00a0d.'],
      ['2027-06-01', '2027-08-31', '2027\u00a0m. birželio 1\u00a0d.\u00a0– rugpjūčio 31\u00a0d.'],
      ['2026-12-28', '2027-01-03', '2026\u00a0m. gruodžio 28\u00a0d.\u00a0– 2027\u00a0m. sausio 3\u00a0d.'],
    ] as const;
    for (const [startsOn, endsOn, shown] of dates) {
      const { text } = await renderMail(withProps('campaign-reminder', { startsOn, endsOn }), 'lt');
      expect(text).toContain(`Kada: ${shown}\n`);
    }
  });

  it('counts participants, libraries and schools in the right form', async () => {
    const forms = [
      [1, 21, 'Regione dalyvavo 1 biblioteka ir 21 mokykla.'],
      [2, 10, 'Regione dalyvavo 2 bibliotekos ir 10 mokyklų.'],
      [11, 0, 'Regione dalyvavo 11 bibliotekų.'],
    ] as const;
    for (const [libraries, schools, sentence] of forms) {
      const { text } = await renderMail(withProps('campaign-closed', { libraries, schools }), 'lt');
      expect(text).toContain(sentence);
    }
    const { text } = await renderMail(sampleMail('campaign-closed'), 'lt');
    expect(text).toContain('1\u00a0951 dalyvis\n');
    expect(text).toContain('Jūsų bibliotekoje\u00a0– 142 dalyviai.');
  });

  it('promises after the second reminder that there will be no third', async () => {
    const first = await renderMail(withProps('campaign-reminder', { ordinal: 1 }), 'lt');
    const second = await renderMail(withProps('campaign-reminder', { ordinal: 2 }), 'lt');
    expect(first.text).not.toContain('Daugiau priminimų');
    expect(second.text).toContain('Daugiau priminimų apie šį kvietimą nesiųsime.');
    expect(second.subject).not.toBe(first.subject);
  });

  it('quotes the whole reason of a return, line by line', async () => {
    const { html, text } = await renderMail(sampleMail('adoption-returned'), 'lt');
    expect(text).toContain(
      'dirbame iki 15\u00a0val.\n> Plakate trūksta filialo adreso.\n(Irma Tautvaišienė, direktorė)',
    );
    expect(html).toContain('Plakate trūksta filialo adreso.');
  });

  it('leaves out what is not known instead of showing a gap', async () => {
    const closed = await renderMail(
      withProps('campaign-closed', {
        sums: {},
        ownParticipants: null,
        nextOccasion: null,
        libraries: 0,
        schools: 0,
      }),
      'lt',
    );
    expect(closed.text).not.toMatch(/Dalyviai|Kita proga|Regione dalyvavo|Jūsų bibliotekoje/);
    const invited = await renderMail(withProps('campaign-invitation', { answerBy: null }), 'lt');
    expect(invited.text).not.toContain('Atsakymo laukiame');
    const asked = await renderMail(withProps('approval-request', { place: null, changedCount: 0 }), 'lt');
    expect(asked.text).not.toMatch(/Kur:|pakeista mūsų/);
  });
});
