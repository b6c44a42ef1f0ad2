import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { RegionLine } from '~/flows/people/read-platform.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { EmptyState, PageHead } from '~/ui/page';

type Reply = { regionId: string; errors: FieldErrors; values: FormValues; problem: string | null };
type RegionsProps = { regions: readonly RegionLine[]; reply: Reply | undefined };

export function RegionsView({ regions, reply }: RegionsProps) {
  const t = useTranslations('platform.regions');
  const nav = useTranslations('platform.nav');
  const open = (
    <ButtonLink look="main" icon="plus" to="/platform/regions/new">
      {t('open')}
    </ButtonLink>
  );
  return (
    <div className="stack-l">
      <PageHead title={nav('regions')} lead={t('lead')} action={regions.length > 0 ? open : null} />
      {regions.length === 0 ? (
        <EmptyState level={2} title={t('empty')} action={open}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        regions.map((region) => (
          <Region key={region.id} region={region} reply={reply?.regionId === region.id ? reply : undefined} />
        ))
      )}
    </div>
  );
}

function Region({ region, reply }: { region: RegionLine; reply: Reply | undefined }) {
  const t = useTranslations('platform.regions');
  const id = useId();
  return (
    <section className="sheet stack" aria-labelledby={id}>
      <h2 id={id}>{region.name}</h2>
      <dl className="facts">
        <div>
          <dt>{t('county')}</dt>
          <dd>{region.countyName}</dd>
        </div>
        <div>
          <dt>{t('reach')}</dt>
          <dd>{region.reach}</dd>
        </div>
        <div>
          <dt>{t('libraries')}</dt>
          <dd>{region.libraries}</dd>
        </div>
        <div>
          <dt>{t('schools')}</dt>
          <dd>{region.schools}</dd>
        </div>
        <div>
          <dt>{t('standing')}</dt>
          <dd>
            <Standing region={region} />
          </dd>
        </div>
      </dl>
      {region.hasAdministrator ? null : <InviteAgain region={region} reply={reply} />}
    </section>
  );
}

function Standing({ region }: { region: RegionLine }) {
  const t = useTranslations('platform.regions');
  const { invitation } = region;
  if (region.hasAdministrator)
    return (
      <Chip tone="done" icon="check">
        {t('working')}
      </Chip>
    );
  if (!invitation) return t('nobody');
  const { email, at, state } = invitation;
  return state === 'open' ? t('waiting', { email, at }) : t('over', { email });
}

function InviteAgain({ region, reply }: { region: RegionLine; reply: Reply | undefined }) {
  const t = useTranslations('platform.regions');
  const fields = useTranslations('platform.opening');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  return (
    <details className="quiet" open={reply !== undefined}>
      <summary>{t('invite')}</summary>
      <Form method="post" action="/platform?index" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        {reply?.problem ? (
          <Note tone="stop" icon="warn">
            <p role="alert">{t('hasAdministrator')}</p>
          </Note>
        ) : null}
        <input type="hidden" name="regionId" value={region.id} />
        <CoordinatorFields errors={errors} typed={typed} words={fields} />
        <Button name="intent" value="invite">
          {t('send')}
        </Button>
      </Form>
    </details>
  );
}

type CoordinatorProps = {
  errors: Record<string, string | undefined>;
  typed: FormValues | undefined;
  words: (key: 'email' | 'firstName' | 'lastName') => string;
};

/** Whom the invitation goes to. */
export function CoordinatorFields({ errors, typed, words }: CoordinatorProps) {
  return (
    <>
      <TextInput
        name="email"
        type="email"
        label={words('email')}
        error={errors.email}
        defaultValue={typed?.email}
        autoComplete="off"
        maxLength={254}
      />
      <TextInput
        name="firstName"
        label={words('firstName')}
        error={errors.firstName}
        defaultValue={typed?.firstName}
        autoComplete="off"
        maxLength={80}
      />
      <TextInput
        name="lastName"
        label={words('lastName')}
        error={errors.lastName}
        defaultValue={typed?.lastName}
        autoComplete="off"
        maxLength={80}
      />
    </>
  );
}
