import { describe, expect, it } from 'vitest';
import { type Mail, mailKinds, sampleMail } from '../../emails';
import { calendarOf } from '../../emails/calendar';

const writtenAt = new Date('2026-11-22T04:00:00.000Z');
const uid = '019aa0c0-0000-7000-8000-000000000001';
const fileOf = (mail: Mail, locale: 'lt' | 'en' = 'lt') => calendarOf(mail, locale, { uid, writtenAt });

/** The properties of the only event, unfolded and unescaped, as a calendar program reads them. */
function eventIn(content: string): Record<string, string> {
  const unfolded = content.replace(/\r\n[ \t]/g, '');
  const event = /BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/.exec(unfolded)?.[1] ?? '';
  return Object.fromEntries(
    event
      .trim()
      .split('\r\n')
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at), line.slice(at + 1).replace(/\\([,;\\])/g, '$1')];
      }),
  );
}

describe('a calendar file', () => {
  it('of a campaign covers its days, the last one included', () => {
    const file = fileOf(sampleMail('campaign-invitation'));
    expect(file?.filename).toBe('kalendorius.ics');
    expect(file?.content.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(eventIn(file?.content ?? '')).toMatchObject({
      UID: `${uid}@sklaida`,
      DTSTAMP: '20261122T040000Z',
      'DTSTART;VALUE=DATE': '20261201',
      'DTEND;VALUE=DATE': '20261225',
      SUMMARY: '24 istorijos iki Kalėdų 2026',
    });
  });

  it('of an assignment is its last day', () => {
    expect(eventIn(fileOf(sampleMail('assignment'))?.content ?? '')).toMatchObject({
      'DTSTART;VALUE=DATE': '20261204',
      'DTEND;VALUE=DATE': '20261205',
    });
  });

  it('of a deputation names instants that are the same in every zone, over the change of the clock too', () => {
    const { props } = sampleMail('deputation');
    const over = { ...props, from: '2026-10-23T21:00:00.000Z', until: '2026-10-26T22:00:00.000Z' };
    expect(eventIn(fileOf({ kind: 'deputation', props: over }, 'en')?.content ?? '')).toMatchObject({
      DTSTART: '20261023T210000Z',
      DTEND: '20261026T220000Z',
      SUMMARY: 'Standing in for: Irma Tautvaišienė',
    });
  });

  it('of a meeting keeps its name and grows its number, so that a later one changes or removes it', () => {
    const mail = sampleMail('meeting');
    const first = fileOf(mail);
    expect(first?.contentType).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(eventIn(first?.content ?? '')).toMatchObject({
      UID: `${mail.props.meetingId}@sklaida`,
      SEQUENCE: '1',
      DTSTART: '20261208T080000Z',
      DTEND: '20261208T093000Z',
      SUMMARY: 'Gruodžio susitikimas',
      LOCATION: 'Respublikos g. 14, Panevėžys',
      STATUS: 'CONFIRMED',
    });
    const props = { ...mail.props, what: 'cancelled' as const, sequence: 3, reason: 'Audra' };
    const last = fileOf({ kind: 'meeting', props });
    expect(last?.content).toContain('METHOD:CANCEL');
    expect(eventIn(last?.content ?? '')).toMatchObject({
      UID: `${mail.props.meetingId}@sklaida`,
      SEQUENCE: '3',
      STATUS: 'CANCELLED',
    });
  });

  it('is the same to the byte whenever the letter is repeated', () => {
    const mail = sampleMail('campaign-invitation');
    expect(fileOf(mail)?.content).toBe(fileOf(mail)?.content);
  });

  it('keeps a typed title in its line, whatever it holds', () => {
    const { props } = sampleMail('campaign-invitation');
    const campaignTitle = `Knygos, „draugai“; ir\r\nATTENDEE:mailto:x@x.example ${'labai '.repeat(30)}`;
    const content =
      fileOf({ kind: 'campaign-invitation', props: { ...props, campaignTitle } })?.content ?? '';
    expect(content).not.toMatch(/^ATTENDEE/m);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('goes with letters that have a date and with no others', () => {
    const with_ = mailKinds.filter((kind) => fileOf(sampleMail(kind)) !== null);
    expect(with_).toEqual(['campaign-invitation', 'meeting', 'meeting-guest', 'deputation', 'assignment']);
    expect(fileOf(sampleMail('meeting-guest'))?.content).not.toContain('https://sklaida.example');
    const { props } = sampleMail('assignment');
    expect(fileOf({ kind: 'assignment', props: { ...props, what: 'done' } })).toBeNull();
  });
});
