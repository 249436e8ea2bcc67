import { importMutatedFiles } from './mutated-files.ts'

/**
 * `npm run attack:mutated [-- count [seed]]`: imports spoilt files and prints each that neither is
 * refused with a fault nor stored as a whole. Ends with 1 where there is any.
 */
const [count = 500, seed = 1] = process.argv.slice(2).map(Number)
let wrong = 0
const ends = await importMutatedFiles(seed, count, (file, how) => {
  wrong += 1
  console.log(`file ${file}: ${how}`)
})
console.log(
  `${count} files (seed ${seed}): ${ends.refused} refused, ${ends.stored} stored, ${wrong} wrong`,
)
process.exitCode = wrong > 0 ? 1 : 0
