import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { QrPicture } from '~/auth/second-factor/second-factor-picture';
import type { KitState } from '~/flows/kits/read-kits.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { CopyText } from '~/ui/copy-button';
import { TextInput } from '~/ui/field';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { kitMarks } from '../../region+/kits+/opened';

type OwnKitsProps = {
  to: string;
  campaign: string;
  until: string;
  links: { id: string; label: string; state: KitState; until: string; opened: string | null }[];
  open: { label: string; url: string; picture: QrPicture } | null;
  fresh: string;
  reply: {
    errors: FieldErrors;
    values: FormValues;
    problem: 'too-many' | 'campaign-closed' | null;
  } | null;
};

/** The library's own people hand its card to a colleague, see how the link fares and end it. */
export function OwnKitsView({ to, campaign, until, links, open, fresh, reply }: OwnKitsProps) {
  const t = useTranslations('kits');
  const errors = useErrorTexts(reply?.errors);
  return (
    <div className="stack-l narrow">
      <PageHead crumbs={[{ to, label: campaign }]} title={t('own.title')} lead={t('own.text')} />
      {open ? (
        <Sheet title={open.label}>
          <CopyText text={open.url} label={t('handOn.copy')} look="main" />
          <svg
            className="qr"
            viewBox={`0 0 ${open.picture.size} ${open.picture.size}`}
            shapeRendering="crispEdges"
            role="img"
            aria-label={t('handOn.picture')}
          >
            <rect width={open.picture.size} height={open.picture.size} fill="white" />
            <path d={open.picture.path} fill="black" />
          </svg>
          <p className="meta">{t('region.secret')}</p>
        </Sheet>
      ) : null}
      <Form method="post" className="sheet stack" noValidate>
        {reply?.problem ? (
          <Note tone="stop" icon="warn">
            <p role="alert">{t(`own.refused.${reply.problem}`)}</p>
          </Note>
        ) : null}
        <input type="hidden" name="link" value={fresh} />
        <TextInput
          name="label"
          label={t('own.label')}
          hint={t('own.hint')}
          error={errors.label}
          maxLength={80}
          required
          defaultValue={reply?.values.label}
          key={fresh}
        />
        <p className="meta">{t('handOn.text', { day: until })}</p>
        <p>
          <Button look={open ? 'plain' : 'main'} name="intent" value="make">
            {t('own.make')}
          </Button>
        </p>
      </Form>
      <Section title={t('own.list')}>
        {links.length === 0 ? (
          <EmptyState title={t('own.empty')}>{t('own.emptyText')}</EmptyState>
        ) : (
          <ul className="kitlist stack">
            {links.map((link) => (
              <OwnLink key={link.id} link={link} />
            ))}
          </ul>
        )}
      </Section>
      <p>
        <Link to={to}>{t('own.back')}</Link>
      </p>
    </div>
  );
}

function OwnLink({ link }: { link: OwnKitsProps['links'][number] }) {
  const t = useTranslations('kits');
  const over = link.state === 'revoked' || link.state === 'expired';
  return (
    <li className="row">
      <Chip {...kitMarks[link.state]}>{t(`region.state.${link.state}`)}</Chip>
      <strong>{link.label}</strong>
      <span className="meta">
        {t('region.columns.until').toLocaleLowerCase()} {link.until}
      </span>
      {over ? null : (
        <>
          <Link to={`?open=${link.id}`} aria-label={`${t('own.show')}: ${link.label}`}>
            {t('own.show')}
          </Link>
          <Form method="post">
            <input type="hidden" name="link" value={link.id} />
            <Button
              slim
              look="bare"
              name="intent"
              value="revoke"
              aria-label={t('own.revokeOne', { label: link.label })}
            >
              {t('region.revoke')}
            </Button>
          </Form>
        </>
      )}
    </li>
  );
}
