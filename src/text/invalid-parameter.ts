/** Why a parameter of the address could not be used. */
export type InvalidParameter =
  | 'unknown_area'
  | 'not_a_year'
  | 'not_a_month'
  | 'month_of_other_year'
  | 'unknown_status'
  | 'unknown_sort'
  | 'unknown_janfeb'
  | 'unknown_language'
