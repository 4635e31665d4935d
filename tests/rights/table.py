"""Who may do which act on a story in which state: written by hand from the design's chapters 3, 4.

A superuser without roles, a deactivated reviewer and a visitor stand nowhere: they may nothing.
"""

SCHOOL_A = "gv.a gv2.a ht.a"
SCHOOL_B = "gv.b ht.b"
REVIEWERS = "btv.1 btv.2 truc.ban"
CENTER = "btv.1 btv.2 truc.ban lanh.dao"
DUTY = "truc.ban"

ADMIN = "quan.tri"

ACTS = (
    "submit", "recall", "sign_off", "return", "approve", "approve_at", "schedule", "unschedule",
    "correct", "hide", "withdraw", "restore", "reassign",
    "break_publish", "break_hide", "break_restore",
)  # fmt: skip

# (unit of the story, its state) -> act -> who may. Whatever does not stand here is refused.
# The center's story was written and sent by btv.1, and so was every correction; truc.ban withdrew.
OFF_A, OFF_B = f"{CENTER} ht.a", f"{CENTER} ht.b"
GONE = "truc.ban lanh.dao"
GLASS = {"break_publish": ADMIN}
# Of a live story without a newer version there is nothing to publish.
GLASS_CLEAN = {"break_hide": ADMIN, "withdraw": GONE}
GLASS_LIVE = {"break_publish": ADMIN, **GLASS_CLEAN}
GLASS_HIDDEN = {
    "break_publish": ADMIN,
    "break_restore": ADMIN,
    "withdraw": GONE,
    "restore": CENTER,
}
AGAIN = {"restore": "btv.1 btv.2 lanh.dao"}
WAITS = {"approve_at": DUTY, "reassign": DUTY}
REVIEW = {"return": REVIEWERS, "approve": REVIEWERS, **WAITS}
OTHERS = {"return": REVIEWERS, "approve": "btv.2 truc.ban", **WAITS}
REVIEW_CENTER = {"return": CENTER, "approve": "btv.2 truc.ban lanh.dao", **WAITS}
HELD, DUE = {"return": REVIEWERS, "schedule": DUTY}, {"schedule": DUTY, "unschedule": DUTY}
MAY = {
    ("a", "draft"): {"submit": SCHOOL_A, **GLASS},
    ("a", "sign_off"): {"recall": SCHOOL_A, "sign_off": "ht.a", "return": "ht.a", **GLASS},
    ("a", "review"): {"recall": SCHOOL_A, **REVIEW, **GLASS},
    ("a", "returned"): {"submit": SCHOOL_A, **GLASS},
    ("a", "returned by the school"): {"submit": SCHOOL_A, **GLASS},
    ("a", "approved"): {**HELD, **GLASS},
    ("a", "scheduled"): {**DUE, **GLASS},
    ("a", "live"): {"hide": OFF_A, **GLASS_CLEAN},
    ("a", "live+draft"): {"submit": SCHOOL_A, "correct": REVIEWERS, "hide": OFF_A, **GLASS_LIVE},
    ("a", "live+review"): {"recall": SCHOOL_A, **REVIEW, "hide": OFF_A, **GLASS_LIVE},
    ("a", "live+correction"): {
        "recall": f"{SCHOOL_A} btv.1", **OTHERS, "hide": OFF_A, **GLASS_LIVE,
    },
    ("a", "hidden"): GLASS_HIDDEN,
    ("a", "hidden+draft"): {"submit": SCHOOL_A, **GLASS_HIDDEN},
    ("a", "withdrawn"): AGAIN,
    ("b", "draft"): {"submit": SCHOOL_B, **GLASS},
    ("b", "review"): {"recall": SCHOOL_B, **REVIEW, **GLASS},
    ("b", "returned"): {"submit": SCHOOL_B, **GLASS},
    ("b", "approved"): {**HELD, **GLASS},
    ("b", "scheduled"): {**DUE, **GLASS},
    ("b", "live"): {"hide": OFF_B, **GLASS_CLEAN},
    ("b", "live+draft"): {"submit": SCHOOL_B, "correct": REVIEWERS, "hide": OFF_B, **GLASS_LIVE},
    ("b", "live+review"): {"recall": SCHOOL_B, **REVIEW, "hide": OFF_B, **GLASS_LIVE},
    ("b", "live+correction"): {
        "recall": f"{SCHOOL_B} btv.1", **OTHERS, "hide": OFF_B, **GLASS_LIVE,
    },
    ("b", "hidden"): GLASS_HIDDEN,
    ("b", "hidden+draft"): {"submit": SCHOOL_B, **GLASS_HIDDEN},
    ("b", "withdrawn"): AGAIN,
    ("center", "draft"): {"submit": CENTER, **GLASS},
    ("center", "review"): {"recall": "btv.1", **REVIEW_CENTER, **GLASS},
    ("center", "returned"): {"submit": CENTER, **GLASS},
    ("center", "approved"): {"return": CENTER, "schedule": DUTY, **GLASS},
    ("center", "scheduled"): {**DUE, **GLASS},
    ("center", "live"): {"hide": CENTER, **GLASS_CLEAN},
    ("center", "live+draft"): {
        "submit": CENTER, "correct": REVIEWERS, "hide": CENTER, **GLASS_LIVE,
    },
    ("center", "live+review"): {"recall": "btv.1", **REVIEW_CENTER, "hide": CENTER, **GLASS_LIVE},
    ("center", "live+correction"): {
        "recall": "btv.1", **REVIEW_CENTER, "hide": CENTER, **GLASS_LIVE,
    },
    ("center", "hidden"): GLASS_HIDDEN,
    ("center", "hidden+draft"): {"submit": CENTER, **GLASS_HIDDEN},
    ("center", "withdrawn"): AGAIN,
}  # fmt: skip

# Where a story stands for readers and for the newsroom in each state.
STANDS = {
    "draft": ("never", "draft"),
    "sign_off": ("never", "sign_off"),
    "review": ("never", "review"),
    "returned": ("never", "returned"),
    "returned by the school": ("never", "returned"),
    "approved": ("never", "approved"),
    "scheduled": ("never", "scheduled"),
    "live": ("live", "clean"),
    "live+draft": ("live", "draft"),
    "live+review": ("live", "review"),
    "live+correction": ("live", "review"),
    "hidden": ("hidden", "clean"),
    "hidden+draft": ("hidden", "draft"),
    "withdrawn": ("withdrawn", "clean"),
}


def decided(act, state):
    """Return which kind of decision the act leaves, None for those that the log tells."""
    if act.startswith("break_"):
        return "break_glass"
    if state == "live+correction" and act in ("approve", "approve_at"):
        return "correct"
    return {"recall": None, "reassign": None, "approve_at": "approve", "correct": "submit"}.get(
        act, act
    )


# Who may save through the editing form: (unit, state) -> people; the school's and the center's.
WRITE_A, WRITE_B = f"{SCHOOL_A} {CENTER}", f"{SCHOOL_B} {CENTER}"
LOCKED = {
    "scheduled": "",
    "sign_off": "ht.a",
    "review": CENTER,
    "live+review": CENTER,
    "live+correction": CENTER,
}
SAVES = {
    (unit, state): LOCKED.get(state, {"a": WRITE_A, "b": WRITE_B, "center": CENTER}[unit])
    for unit, state in MAY
}
# The button "Gửi duyệt" of the form saves first, so it sends from every state that can be edited
# and is not under review; a withdrawn story comes back by being restored alone.
SENDS = {
    (unit, state): ""
    if state in {*LOCKED, "withdrawn"}
    else {"a": SCHOOL_A, "b": SCHOOL_B, "center": CENTER}[unit]
    for unit, state in MAY
}


def stands_after(act, unit, state, who):
    """Return where the story stands after the act was done."""
    public, work = STANDS[state]
    if act == "submit":
        waits_for_school = unit == "a" and state != "returned" and who != "ht.a"
        if state == "returned by the school":
            waits_for_school = True
        return public, "sign_off" if waits_for_school else "review"
    return {
        "recall": (public, "draft"),
        "reassign": (public, work),
        "sign_off": (public, "review"),
        "return": (public, "returned"),
        "approve": ("live", "clean"),
        "approve_at": (public, "scheduled"),
        "schedule": (public, "scheduled"),
        "unschedule": (public, "approved"),
        "correct": (public, "review"),
        "hide": ("hidden", work),
        "withdraw": ("withdrawn", work),
        "restore": ("live", work),
        "break_publish": ("live", "clean"),
        "break_hide": ("hidden", work),
        "break_restore": ("live", work),
    }[act]
