import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DrawProof } from '~/flows/year/read-contest.server';
import { useFormats } from '~/i18n/use-formats';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { Section } from '~/ui/page';

const inCode = (words: ReactNode) => <code>{words}</code>;

/** The promise, what it hid, and three lines with which anybody repeats the draw. */
export function DrawProofCard({ proof }: { proof: DrawProof }) {
  const t = useTranslations('contests.proof');
  const formats = useFormats();
  const example = proof.codes[0] ?? 'A1B2-C3D4';
  const n = proof.winners.length;
  const named = (code: string) =>
    proof.points ? t('points', { code, points: formats.number(proof.points[code] ?? 0, 2) }) : code;
  const facts = [
    { label: t('hash'), value: <code>{proof.seedHash}</code> },
    ...(proof.seed ? [{ label: t('seed'), value: <code>{proof.seed}</code> }] : []),
    ...(proof.drawn ? [{ label: t('drawn'), value: proof.drawn }] : []),
    ...(n > 0
      ? [
          {
            label: t('winners'),
            value: (
              <ol className="names">
                {proof.winners.map((code) => (
                  <li key={code}>
                    <code>{named(code)}</code>
                  </li>
                ))}
              </ol>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('title')} className="proof">
      <div className="stack">
        <p className="meta measure">{proof.seed ? t('promise') : t('promiseOpen')}</p>
        {proof.check ? (
          proof.check.seedKept && proof.check.winnersRight ? (
            <Note tone="done" icon="check">
              {t('right')}
            </Note>
          ) : (
            <Note tone="stop" icon="warn">
              {t('wrong')}
            </Note>
          )
        ) : null}
        <Facts items={facts} />
        {proof.seed ? (
          <>
            <h3>{t('codes')}</h3>
            <ul className="codes">
              {proof.codes.map((code) => (
                <li key={code} className={proof.winners.includes(code) ? 'won' : undefined}>
                  {code}
                </li>
              ))}
            </ul>
            <h3>{t('how')}</h3>
            <ol className="names">
              <li>{t.rich('how1', { command: `printf '%s' '${proof.seed}' | sha256sum`, c: inCode })}</li>
              <li>
                {t.rich('how2', { command: `printf '%s' '${proof.seed}:${example}' | sha256sum`, c: inCode })}
              </li>
              <li>{proof.method === 'lot' ? t('how3Lot', { n }) : t('how3Jury', { n })}</li>
            </ol>
          </>
        ) : null}
      </div>
    </Section>
  );
}
