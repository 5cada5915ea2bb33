import { useState, type FormEvent, type ReactNode } from 'react';
import { exportAddress, readReadings, type Readings } from '../../api/administration';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { CursorPages } from '../../shared/ui/cursor-pages';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icons';
import { TableFrame } from '../../shared/ui/table-frame';

type Filter = Readonly<Record<string, string>>;

export default function ReadingsPanel(): ReactNode {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const pairs = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()] as const);
    setFilter(Object.fromEntries(pairs.filter(([, value]) => value !== '')));
  };
  return (
    <>
      <form className="filters" onSubmit={submit} role="search">
        <Field label={t('signIn.username')}>
          <input name="username" spellCheck={false} />
        </Field>
        <Field label={t('list.code')}>
          <input name="code" placeholder="LD-" spellCheck={false} />
        </Field>
        <Field label={t('audit.from')}>
          <input name="from" type="date" />
        </Field>
        <Field label={t('audit.to')}>
          <input name="to" type="date" />
        </Field>
        <div className="button-row">
          <Button icon="search" look="primary" type="submit">
            {t('list.find')}
          </Button>
          <a className="button button-plain" download href={exportAddress(filter)}>
            <Icon name="paper" />
            {t('audit.export')}
          </a>
        </div>
      </form>
      <CursorPages
        key={JSON.stringify(filter)}
        name="readings"
        none={t('audit.none')}
        read={(cursor, signal) => readReadings({ ...filter, cursor }, signal)}
      >
        {(items) => <ReadingsTable items={items} />}
      </CursorPages>
    </>
  );
}

function ReadingsTable({ items }: { items: readonly Readings['items'][number][] }): ReactNode {
  const { t, locale } = useWords();
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('list.code')}</th>
            <th scope="col">{t('audit.what')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.readId}>
              <th scope="row">
                <div className="row-head">
                  <strong>{item.displayName}</strong>
                  <span className="soft small" data-code>
                    {[item.username, item.roleTitle, item.organisationName].filter(Boolean).join(' · ')}
                  </span>
                </div>
              </th>
              <td className="number" data-heading={t('audit.when')}>
                {momentText(item.readAt, locale)}
              </td>
              <td className="number" data-heading={t('list.code')}>
                {item.code ?? '—'}
              </td>
              <td data-heading={t('audit.what')}>{item.endpointTitle}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
