import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeAnswers } from '../../../domain/office-mapping.ts'
import { Notice } from '../../components/notice.tsx'
import {
  type FilesToSend,
  importsQuery,
  type SentFiles,
  sendFiles,
} from '../../data/import-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { FaultsFound } from './faults-found.tsx'
import styles from './import.module.css'
import { Mapping } from './mapping.tsx'
import { Preview } from './preview.tsx'
import { refusalWords } from './refusal-words.ts'
import { StoredNow } from './stored-now.tsx'
import { TemplateLink } from './template-link.tsx'
import { importWords } from './words.ts'

interface ImportFilesProps {
  /** Bytes of the largest upload. */
  readonly largest: number
  readonly workbooks: boolean
}

const NO_ANSWERS: OfficeAnswers = {}

/** Files from choosing them to what storing them did: nothing is stored before that is asked for. */
export function ImportFiles({ largest, workbooks }: ImportFilesProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [busy, setBusy] = useState<'checking' | 'storing' | null>(null)
  const [sent, setSent] = useState<SentFiles | null>(null)
  /** What was asked when no answer came. */
  const [lost, setLost] = useState<'check' | 'store' | null>(null)

  async function send(told: Omit<FilesToSend, 'reason'>, reason = ''): Promise<void> {
    setBusy(told.preview === null ? 'checking' : 'storing')
    const outcome = await sendFiles({ ...told, reason })
    // Where storing was refused without a look, what was found before stays.
    setSent((before) => ({ ...outcome, check: outcome.check ?? before?.check ?? null }))
    const isLost = outcome.refused?.code === 'unreachable'
    setLost(isLost ? (told.preview === null ? 'check' : 'store') : null)
    setBusy(null)
    if (outcome.stored) await client.invalidateQueries()
    else if (told.preview !== null || lost !== null) await client.invalidateQueries(importsQuery())
  }

  function choose(chosen: readonly File[]): void {
    setFiles(chosen)
    setAnswers(NO_ANSWERS)
    setSent(null)
    setLost(null)
    if (chosen.length > 0) void send({ files: chosen, answers: NO_ANSWERS, preview: null })
  }

  function answer(given: OfficeAnswers): void {
    setAnswers(given)
    void send({ files, answers: given, preview: null })
  }

  const check = sent?.check ?? null
  const asked = check?.mapping?.questions ?? []
  return (
    <section className={styles.section} aria-label={words.title}>
      <ChooseFiles
        files={files}
        largest={largest}
        workbooks={workbooks}
        busy={busy !== null}
        onChoose={choose}
      />
      <TemplateLink />
      <p role="status" className={busy === null ? 'visually-hidden' : undefined}>
        {busy !== null ? words[busy] : check && !sent?.stored ? words.checked : ''}
      </p>
      {busy === null && sent?.refused && (
        <div role="alert">
          <Notice tone="warn">
            {lost ? words.lost[lost] : refusalWords(sent.refused, lang)}
            {(lost || sent.refused.code === 'busy') && (
              <p className={styles.actions}>
                <button
                  type="button"
                  className={styles.plain}
                  onClick={() => void send({ files, answers, preview: null })}
                >
                  {words.checkAgain}
                </button>
              </p>
            )}
          </Notice>
        </div>
      )}
      {busy === null && sent?.stored && (
        <StoredNow one={sent.stored} onNext={() => choose([])} onTakenBack={() => choose([])} />
      )}
      {check && !sent?.stored && (
        // What was ticked and written stays while files are sent.
        <div className={styles.found} hidden={busy !== null}>
          {asked.length === 0 && check.faults.count > 0 && <FaultsFound faults={check.faults} />}
          {check.mapping && <Mapping mapping={check.mapping} given={answers} onAnswer={answer} />}
          {check.notices.length + check.exampleRows > 0 && (
            <ul className={styles.plainList}>
              {check.notices.map(({ file, says }) => (
                <li key={`${file} ${says.en}`}>
                  {file} {says[lang]}
                </li>
              ))}
              {check.exampleRows > 0 && <li>{words.examples(check.exampleRows)}</li>}
            </ul>
          )}
          {check.preview && (
            <Preview
              key={check.preview.fingerprint}
              preview={check.preview}
              onStore={(reason) =>
                void send({ files, answers, preview: check.preview?.fingerprint ?? '' }, reason)
              }
            />
          )}
        </div>
      )}
    </section>
  )
}
