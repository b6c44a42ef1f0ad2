import { useTranslations } from 'use-intl';
import { Icon } from '~/ui/icon';
import type { CorrectionsProps, Draft } from './correction-props';
import { useFieldNames } from './use-form-fields';

type Props = { draft: Draft; clashes: NonNullable<CorrectionsProps['reply']>['clashes'] };

/** What a colleague saved in the same fields meanwhile, beside what stands in the form now. */
export function Clashes({ draft, clashes }: Props) {
  const t = useTranslations('corrections.clash');
  const nameOf = useFieldNames(draft);
  return (
    <section className="merge" id="f-form" aria-labelledby="clash">
      <div className="top">
        <Icon name="merge" />
        <div>
          <h3 id="clash">{t('title')}</h3>
          <p className="small">{t('text')}</p>
        </div>
      </div>
      {clashes.map(({ name, theirs, mine }) => (
        <div className="versus stack-s" key={name}>
          <p>
            <a href={`#f-${name}`}>{nameOf(name) ?? name}</a>
          </p>
          <dl className="sides">
            <div>
              <dt>{t('theirs')}</dt>
              <dd className="pre">{theirs || t('empty')}</dd>
            </div>
            <div>
              <dt>{t('mine')}</dt>
              <dd className="pre">{mine || t('empty')}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}
