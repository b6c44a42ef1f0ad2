import { useTranslations } from 'use-intl';
import type { QrPicture } from '~/auth/second-factor/second-factor-picture';
import type { KitCardData } from '~/flows/kits/kit-card.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { CopyText } from '~/ui/copy-button';
import { TextInput } from '~/ui/field';
import type { KitReply } from './card-actions.server';

type HandOnProps = {
  card: KitCardData;
  handed: { url: string; picture: QrPicture } | null;
  fresh: string;
  reply: KitReply | null;
};

/** A link of her own for a colleague: to copy, or to be read from this screen. */
export function HandOn({ card, handed, fresh, reply }: HandOnProps) {
  const t = useTranslations('kits.handOn');
  const mine = reply?.form === 'hand-on' ? reply : null;
  const errors = useErrorTexts(mine?.errors);
  if (handed) {
    return (
      <section className="sheet stack" id="perduoti" aria-labelledby="perduota">
        <h2 id="perduota">{t('made')}</h2>
        <p>{t('madeText', { day: card.until })}</p>
        <CopyText text={handed.url} label={t('copy')} />
        <svg
          className="qr"
          viewBox={`0 0 ${handed.picture.size} ${handed.picture.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={t('picture')}
        >
          <rect width={handed.picture.size} height={handed.picture.size} fill="white" />
          <path d={handed.picture.path} fill="black" />
        </svg>
      </section>
    );
  }
  return (
    <details className="quiet" id="perduoti" open={mine !== null}>
      <summary>{t('title')}</summary>
      <form method="post" action={card.address} noValidate className="stack">
        <p className="meta">{t('text', { day: card.until })}</p>
        {mine?.problem ? <p role="alert">{t('tooMany')}</p> : null}
        <input type="hidden" name="id" value={fresh} />
        <TextInput
          name="label"
          label={t('label')}
          hint={t('hint')}
          error={errors.label}
          maxLength={80}
          required
          defaultValue={mine?.values.label}
        />
        <Button name="intent" value="hand-on" slim>
          {t('make')}
        </Button>
      </form>
    </details>
  );
}
