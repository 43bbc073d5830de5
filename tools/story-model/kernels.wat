;; The vector arithmetic of the built-in model: 128 bits at a time, four float32. Addresses and lengths are in bytes but
;; for `rows` and `length`; every address is a multiple of 16, every width of a row too.
(module
  (import "kernels" "memory" (memory 1))

  ;; out = matrix * vector. Four rows at once share each load of the vector, and their four sums do not wait for each
  ;; other. `rows` is a multiple of 4.
  (func (export "multiply")
    (param $out i32) (param $matrix i32) (param $vector i32) (param $rows i32) (param $width i32)
    (local $end i32) (local $second i32) (local $third i32) (local $fourth i32) (local $column i32)
    (local $sum0 v128) (local $sum1 v128) (local $sum2 v128) (local $sum3 v128) (local $part v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $row
      (local.set $second (i32.add (local.get $matrix) (local.get $width)))
      (local.set $third (i32.add (local.get $second) (local.get $width)))
      (local.set $fourth (i32.add (local.get $third) (local.get $width)))
      (local.set $sum0 (v128.const i32x4 0 0 0 0))
      (local.set $sum1 (local.get $sum0))
      (local.set $sum2 (local.get $sum0))
      (local.set $sum3 (local.get $sum0))
      (local.set $column (i32.const 0))
      (loop $next
        (local.set $part (v128.load (i32.add (local.get $vector) (local.get $column))))
        (local.set $sum0 (f32x4.add (local.get $sum0)
          (f32x4.mul (local.get $part) (v128.load (i32.add (local.get $matrix) (local.get $column))))))
        (local.set $sum1 (f32x4.add (local.get $sum1)
          (f32x4.mul (local.get $part) (v128.load (i32.add (local.get $second) (local.get $column))))))
        (local.set $sum2 (f32x4.add (local.get $sum2)
          (f32x4.mul (local.get $part) (v128.load (i32.add (local.get $third) (local.get $column))))))
        (local.set $sum3 (f32x4.add (local.get $sum3)
          (f32x4.mul (local.get $part) (v128.load (i32.add (local.get $fourth) (local.get $column))))))
        (br_if $next (i32.lt_u
          (local.tee $column (i32.add (local.get $column) (i32.const 16)))
          (local.get $width))))
      (f32.store (local.get $out) (call $sum (local.get $sum0)))
      (f32.store offset=4 (local.get $out) (call $sum (local.get $sum1)))
      (f32.store offset=8 (local.get $out) (call $sum (local.get $sum2)))
      (f32.store offset=12 (local.get $out) (call $sum (local.get $sum3)))
      (local.set $matrix (i32.add (local.get $fourth) (local.get $width)))
      (br_if $row (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; scores[position] = (query . keys[position]) * scale, for one head: `query` and `keys` point at its part.
  (func (export "score")
    (param $scores i32) (param $query i32) (param $keys i32) (param $length i32) (param $width i32) (param $head i32)
    (param $scale f32)
    (local $end i32) (local $column i32) (local $sum v128)
    (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $length) (i32.const 2))))
    (loop $position
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $column (i32.const 0))
      (loop $next
        (local.set $sum (f32x4.add (local.get $sum)
          (f32x4.mul
            (v128.load (i32.add (local.get $query) (local.get $column)))
            (v128.load (i32.add (local.get $keys) (local.get $column))))))
        (br_if $next (i32.lt_u
          (local.tee $column (i32.add (local.get $column) (i32.const 16)))
          (local.get $head))))
      (f32.store (local.get $scores) (f32.mul (call $sum (local.get $sum)) (local.get $scale)))
      (local.set $keys (i32.add (local.get $keys) (local.get $width)))
      (br_if $position (i32.lt_u
        (local.tee $scores (i32.add (local.get $scores) (i32.const 4)))
        (local.get $end)))))

  ;; out = the values of every position, each times its score, for one head: four columns at a time over all positions.
  (func (export "mix")
    (param $out i32) (param $scores i32) (param $values i32) (param $length i32) (param $width i32) (param $head i32)
    (local $end i32) (local $last i32) (local $value i32) (local $score i32) (local $sum v128)
    (local.set $end (i32.add (local.get $out) (local.get $head)))
    (local.set $last (i32.add (local.get $scores) (i32.shl (local.get $length) (i32.const 2))))
    (loop $columns
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $value (local.get $values))
      (local.set $score (local.get $scores))
      (loop $position
        (local.set $sum (f32x4.add (local.get $sum)
          (f32x4.mul (v128.load32_splat (local.get $score)) (v128.load (local.get $value)))))
        (local.set $value (i32.add (local.get $value) (local.get $width)))
        (br_if $position (i32.lt_u
          (local.tee $score (i32.add (local.get $score) (i32.const 4)))
          (local.get $last))))
      (v128.store (local.get $out) (local.get $sum))
      (local.set $values (i32.add (local.get $values) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  (func $sum (param $parts v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $parts)) (f32x4.extract_lane 1 (local.get $parts)))
      (f32.add (f32x4.extract_lane 2 (local.get $parts)) (f32x4.extract_lane 3 (local.get $parts)))))
)
