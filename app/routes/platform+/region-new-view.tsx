import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, FieldError, fieldId, Select, TextInput } from '~/ui/field';
import { ActionBar, PageHead, Sheet } from '~/ui/page';
import { CoordinatorFields } from './regions-view';

type Group = { id: string; places: { id: string; name: string }[] };
type Problem = 'slug-taken' | 'county-slug-taken' | 'municipality-taken';
type Reply = { errors: FieldErrors; values: FormValues; problem: Problem | null };
type RegionNewProps = { page: { id: string; today: string; groups: Group[] }; reply: Reply | undefined };

const named = [
  'name',
  'slug',
  'countyName',
  'countyMunicipality',
  'validFrom',
  'municipalities',
  'email',
  'firstName',
  'lastName',
] as const;

/** What the region is, where it works, who begins. */
export function RegionNewView({ page, reply }: RegionNewProps) {
  const t = useTranslations('platform.opening');
  const nav = useTranslations('platform.nav');
  const ui = useTranslations('ui');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  return (
    <Form method="post" className="stack-l" noValidate>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ to: '/platform', label: nav('regions') }, { label: t('title') }]}
      />
      <ErrorSummary
        errors={errors}
        title={ui('fixFields', { n: Object.keys(errors).length })}
        labels={Object.fromEntries(
          named.map((name) => [name, t(name === 'municipalities' ? 'reach' : name)]),
        )}
      />
      {reply?.problem ? (
        <Note tone="stop" icon="warn">
          <p role="alert">{t(`problems.${reply.problem}`)}</p>
        </Note>
      ) : null}
      <input type="hidden" name="id" value={typed?.id ?? page.id} />
      <Sheet title={t('region')}>
        <TextInput
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          error={errors.name}
          defaultValue={typed?.name}
          maxLength={80}
        />
        <TextInput
          name="slug"
          label={t('slug')}
          hint={t('slugHint')}
          error={errors.slug}
          defaultValue={typed?.slug}
          optional
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
        />
        <TextInput
          name="countyName"
          label={t('countyName')}
          hint={t('countyNameHint')}
          error={errors.countyName}
          defaultValue={typed?.countyName}
          maxLength={160}
        />
        <Select
          name="countyMunicipality"
          label={t('countyMunicipality')}
          error={errors.countyMunicipality}
          defaultValue={typed?.countyMunicipality ?? ''}
          options={[
            { value: '', label: t('choose') },
            ...page.groups
              .flatMap((group) => group.places.map(({ id, name }) => ({ value: id, label: name })))
              .sort((a, b) => a.label.localeCompare(b.label, 'lt')),
          ]}
        />
        <DateInput
          name="validFrom"
          label={t('validFrom')}
          error={errors.validFrom}
          defaultValue={typed?.validFrom ?? page.today}
        />
      </Sheet>
      <Reach groups={page.groups} typed={typed} error={errors.municipalities} />
      <Sheet title={t('coordinator')}>
        <p>{t('coordinatorText')}</p>
        <CoordinatorFields errors={errors} typed={typed} words={t} />
      </Sheet>
      <ActionBar>
        <Button look="main" name="intent" value="open">
          {t('submit')}
        </Button>
      </ActionBar>
    </Form>
  );
}

type ReachProps = { groups: Group[]; typed: FormValues | undefined; error: string | undefined };

function Reach({ groups, typed, error }: ReachProps) {
  const t = useTranslations('platform.opening');
  const chosen = new Set(typed?.municipalities?.split('\n'));
  const id = fieldId('municipalities');
  return (
    <Sheet title={t('reach')}>
      <p className="meta">{groups.length > 0 ? t('reachHint') : t('allTaken')}</p>
      <FieldError id={id}>{error}</FieldError>
      <div className="reach" id={id} tabIndex={-1}>
        {groups.map((group) => (
          <fieldset key={group.id}>
            <legend>{t(`groups.${group.id as 'region-kaunas'}`)}</legend>
            {group.places.map(({ id: place, name }) => (
              <Checkbox
                key={place}
                name="municipalities"
                value={place}
                label={name}
                defaultChecked={chosen.has(place)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Sheet>
  );
}
