# What costs a program nothing that one would see, and an exploit much. Full RELRO for both programs always; checked calls
# and stacks in packages only (SKOPS_HARDENING), for they mean compiling everything with other flags.
option(SKOPS_HARDENING "Checked stacks and libc calls, as packages have them" OFF)
foreach(program skops-inspect skops-inspector)
    if(TARGET ${program})
        target_link_options(${program} PRIVATE -Wl,-z,relro,-z,now)
    endif()
endforeach()
if(SKOPS_HARDENING)
    # Ubuntu's compiler defines _FORTIFY_SOURCE itself.
    target_compile_options(skops_flags INTERFACE -fstack-protector-strong -fstack-clash-protection
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
