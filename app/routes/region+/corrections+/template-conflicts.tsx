import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Words } from '~/routes/b.$library+/campaigns+/words';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Icon } from '~/ui/icon';
import type { CorrectionsProps, Draft, FormFields } from './correction-props';

type Conflict = NonNullable<Draft['template']>['conflicts'][number];
type Props = Pick<CorrectionsProps, 'page'> & { draft: Draft; fields: FormFields };

/** Places that the template and the campaign both changed, whole texts one under the other; chosen with the rest of the form. */
export function TemplateConflicts({ page, draft, fields }: Props) {
  const t = useTranslations('corrections.template');
  if (!draft.template) return null;
  const { number, conflicts, open } = draft.template;
  return (
    <section className="stack" aria-labelledby="taken">
      <Note icon="merge" tone={open > 0 ? 'wait' : 'idle'}>
        <p id="taken">
          <strong>{t('taken', { number })}</strong>{' '}
          {t(open > 0 ? 'decide' : conflicts.length > 0 ? 'decided' : 'clear', { n: open })}
        </p>
      </Note>
      {conflicts.map((one) => (
        <Card key={one.name} conflict={one} page={page} fields={fields} />
      ))}
      {conflicts.length > 0 ? (
        <p>
          <Button slim icon="check" name="intent" value="save">
            {t('save')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

type CardProps = Pick<CorrectionsProps, 'page'> & { conflict: Conflict; fields: FormFields };

function Card({ conflict, page, fields }: CardProps) {
  const t = useTranslations('corrections.template');
  const name = useName()(conflict);
  const { kind, part, template, ours, both } = conflict;
  const picked = fields.value(conflict.name);
  const option = (way: 'template' | 'ours' | 'both' | 'own', label: string, text: ReactNode) => (
    <div className="opt">
      <input
        type="radio"
        name={conflict.name}
        value={way}
        id={`${conflict.name}-${way}`}
        defaultChecked={picked === way}
        aria-describedby={text ? `${conflict.name}-${way}-text` : undefined}
      />
      <label htmlFor={`${conflict.name}-${way}`}>{label}</label>
      {text ? (
        <p className="pre" id={`${conflict.name}-${way}-text`}>
          {text}
        </p>
      ) : null}
    </div>
  );
  const shown = (words: Conflict['ours']) =>
    part === 'order' ? null : <Side words={words} part={part} page={page} />;
  return (
    <fieldset className="merge" id={`f-${conflict.name}`}>
      <legend className="vh">{t('which', { name })}</legend>
      <div className="top">
        <Icon name={kind === 'locked' ? 'lock' : 'merge'} />
        <div>
          <h3>{name}</h3>
          <p className="small">{t(`kinds.${kind}`)}</p>
        </div>
      </div>
      {option('template', t(template === null ? 'wayGone' : 'wayTemplate'), template && shown(template))}
      {option('ours', t(ours === null ? 'wayOut' : 'wayOurs'), ours && shown(ours))}
      {both ? option('both', t('wayBoth'), <Words words={both} />) : null}
      {part === 'title' || part === 'body' ? option('own', t('wayOwn'), null) : null}
    </fieldset>
  );
}

type SideProps = Pick<CorrectionsProps, 'page'> & { words: Conflict['ours']; part: Conflict['part'] };

function Side({ words, part, page }: SideProps) {
  const t = useTranslations('corrections.template');
  const modes = useTranslations('composer.texts.modes');
  const text = words?.map((one) => one.text).join('') ?? '';
  if (text === '') return t('empty');
  if (part === 'mode') return modes(text as 'free');
  const role = part === 'other' ? page.roles.find((one) => one.value === text) : undefined;
  return role ? role.label : <Words words={words ?? []} />;
}

function useName() {
  const t = useTranslations('corrections.template');
  const kinds = useTranslations('editions.publish.kinds');
  const channels = useTranslations('campaigns.channels');
  return ({ about, part }: Conflict): string => {
    const thing =
      'channel' in about
        ? channels(about.channel)
        : 'task' in about
          ? t('task', { title: about.task })
          : kinds(about.field);
    if ('task' in about || part === 'other' || part === 'whole') return thing;
    return part === 'body' ? thing : `${thing}, ${t(`parts.${part}`)}`;
  };
}
