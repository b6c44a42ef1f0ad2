import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { CopyText } from '~/ui/copy-button';
import { Icon } from '~/ui/icon';
import type { KitOpen } from './data.server';

export const kitMarks = {
  none: { tone: 'idle', icon: 'clock' },
  made: { tone: 'idle', icon: 'mail' },
  opened: { tone: 'go', icon: 'check' },
  confirmed: { tone: 'done', icon: 'check' },
  refused: { tone: 'stop', icon: 'returned' },
  expired: { tone: 'wait', icon: 'clock' },
  revoked: { tone: 'idle', icon: 'x' },
} as const;

/** One link spelled out, with the code to show on a phone and the library's other links. */
export function OpenedKit({ kit, base }: { kit: KitOpen; base: string }) {
  const t = useTranslations('kits.region');
  return (
    <section className="sheet stack" aria-labelledby="nuoroda">
      <div className="head">
        <h2 id="nuoroda">{kit.library}</h2>
        <Link to="?">{t('close')}</Link>
      </div>
      <div className="kitlink">
        <svg
          className="qr"
          viewBox={`0 0 ${kit.picture.size} ${kit.picture.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={t('picture')}
        >
          <rect width={kit.picture.size} height={kit.picture.size} fill="white" />
          <path d={kit.picture.path} fill="black" />
        </svg>
        <div className="stack">
          <CopyText text={kit.url} label={t('copy')} look="main" />
          <p className="meta">{t('secret')}</p>
          <p>
            <a className="btn slim" href={`${base}/letters.pdf?library=${kit.libraryId}`}>
              <Icon name="print" />
              {t('letterOne')}
            </a>
          </p>
        </div>
      </div>
      <h3>{t('history')}</h3>
      <ul className="kitlist stack-s">
        {kit.links.map((link) => (
          <li key={link.id} className="row">
            <Chip {...kitMarks[link.state]}>{t(`state.${link.state}`)}</Chip>
            <span>
              {link.handedOn ? `${t('handedOn')}: ` : null}
              {link.label}
            </span>
            <span className="meta">
              {t('madeOn')} {link.made} {t('columns.until').toLocaleLowerCase()} {link.until}
            </span>
            {link.state === 'revoked' || link.state === 'expired' ? null : (
              <form method="post" action={base}>
                <input type="hidden" name="link" value={link.id} />
                <Button
                  slim
                  look="bare"
                  name="intent"
                  value="revoke-one"
                  aria-label={`${t('revoke')}: ${link.label}`}
                >
                  {t('revoke')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
