;;; Does what a writer does in Emacs, and writes what was seen to the file that RESULT names.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'json)
(require 'eldoc)
(require 'flymake)

(defun seen-wait (what fits)
  "Wait for FITS to give a value, and give it; WHAT says in vain for what."
  (let ((end (+ (float-time) 15)) value)
    (while (not (or (setq value (funcall fits)) (> (float-time) end)))
      (accept-process-output nil 0.02))
    (or value (error "Waited in vain for %s" what))))

(defun seen-diagnostics ()
  (flymake-start)
  (flymake-diagnostics))

(defun seen-severity (diagnostic)
  (pcase (flymake-diagnostic-type diagnostic)
    ((or 'eglot-error :error) "error")
    ((or 'eglot-warning :warning) "warning")
    (_ "information or hint")))

(defun seen-use ()
  (let* ((all (seen-wait "diagnostics" #'seen-diagnostics))
         (found (car all))
         (start (flymake-diagnostic-beg found))
         (end (flymake-diagnostic-end found))
         (told (flymake-diagnostic-text found))
         (before (buffer-string))
         hover actions)
    (goto-char (1+ start))
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover (or text ""))))
    (seen-wait "a hover" (lambda () hover))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (setq actions (all-completions "" choices))
                 (cl-find-if (lambda (title) (string-prefix-p "Replace" title)) actions))))
      (let ((marked (buffer-substring-no-properties start end))
            (last-nonmenu-event ?a)) ; as from the keyboard: no menu of a mouse
        (eglot-code-actions start end nil t)
        (seen-wait "the rewording" (lambda () (not (equal (buffer-string) before))))
        (save-buffer) ; without a command loop, changes are sent on saving
        (seen-wait "no diagnostics" (lambda () (null (seen-diagnostics))))
        `((count . ,(length all)) (told . ,told) (severity . ,(seen-severity found)) (marked . ,marked)
          (hover . ,(substring-no-properties hover)) (actions . ,(vconcat actions))
          (text . ,(buffer-substring-no-properties (point-min) (point-max))))))))

(defun seen-write (result)
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file (getenv "RESULT") (insert (json-encode result)))))

(condition-case problem
    (progn
      (find-file (getenv "DRAFT"))
      (run-hooks 'post-command-hook)
      (seen-write (seen-use)))
  (error (seen-write `((error . ,(error-message-string problem))))))
(when (fboundp 'eglot-shutdown-all) (eglot-shutdown-all))
