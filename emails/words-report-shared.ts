import { period, signed } from './forms';
import { type Letter, subjectLine } from './letter';
import type { ReportSharedProps } from './report-mail';

const words = {
  lt: {
    subject: 'su Jumis pasidalyta ataskaita',
    preheader: 'Ataskaita atsiveria Sklaidoje.',
    person: (by: string, library: string) => `${by} (${library}) pasidalijo su Jumis ataskaita.`,
    group: (by: string, library: string, group: string) =>
      `${by} (${library}) pasidalijo ataskaita su grupe „${group}“.`,
    labels: { title: 'Ataskaita', library: 'Biblioteka', until: 'Skaityti galima iki' },
    next: 'Ataskaitos biblioteka matys, kas ir kada ataskaitą atvėrė. Klausimų galite užduoti jos puslapyje.',
    action: 'Skaityti ataskaitą',
    why: (library: string) => `Šį laišką gavote, nes su Jumis Sklaidoje pasidalyta ataskaita (${library}).`,
  },
  en: {
    subject: 'a report was shared with you',
    preheader: 'The report opens in Sklaida.',
    person: (by: string, library: string) => `${by} (${library}) shared a report with you.`,
    group: (by: string, library: string, group: string) =>
      `${by} (${library}) shared a report with the group “${group}”.`,
    labels: { title: 'Report', library: 'Library', until: 'Can be read until' },
    next: 'The library of the report sees who opened it and when. You may ask questions on its page.',
    action: 'Read the report',
    why: (library: string) =>
      `You received this letter because a report was shared with you in Sklaida (${library}).`,
  },
};

function shared(p: ReportSharedProps, locale: 'lt' | 'en'): Letter {
  const say = words[locale];
  const { name, organisation } = p.signer;
  return {
    subject: subjectLine(p.title, say.subject),
    heading: p.title,
    preheader: say.preheader,
    sheet: null,
    blocks: [
      {
        kind: 'text',
        text: p.groupName ? say.group(name, organisation, p.groupName) : say.person(name, organisation),
      },
      {
        kind: 'facts',
        rows: [
          { label: say.labels.title, value: p.title },
          { label: say.labels.library, value: organisation },
          ...(p.expiresOn
            ? [{ label: say.labels.until, value: period(p.expiresOn, p.expiresOn, locale) }]
            : []),
        ],
      },
    ],
    action: say.action,
    next: [say.next],
    signature: signed(p.signer),
    why: [say.why(p.recipient.libraryName)],
  };
}

export const reportSharedLt = (p: ReportSharedProps) => shared(p, 'lt');
export const reportSharedEn = (p: ReportSharedProps) => shared(p, 'en');
